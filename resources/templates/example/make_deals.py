#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the example's opportunities, activities and goals beside revenue.

Run in this folder; the same files come out each time. Real are accounts, countries, types of shop, sellers, and of each
won opportunity of 50,000 and more its amount, its offering and its day: an order of bookings.csv. Invented are the rest:
when it was opened, its stages, what was lost, what is open, meetings, proposals, calls, goals for pipeline and first
meetings, proposals of goals, business plans.
"""
import csv
import datetime
import json
import math

TODAY = datetime.date(2020, 6, 15)
YEAR = datetime.date(2019, 7, 1)
LOOKS = [datetime.date(2019, 12, 31), datetime.date(2020, 3, 31), datetime.date(2020, 6, 12)]
STAGES = ["Contacted", "Met", "Proposal", "Order form"]
CATEGORY = {"Contacted": "pipeline", "Met": "pipeline", "Proposal": "best case", "Order form": "commit"}
MARKETS = {
    "M1": "@market:Value-added resellers, North America",
    "M2": "@market:Warehouse resellers, North America",
    "M3": "@market:Resellers in France and the United Kingdom",
}
REASONS = ["Price: Larkfield", "Price: Oxbow", "Parts from Brightspoke", "Stays with the present supplier",
           "Could not wait 12 days", "No money this season"]


GERMAN = 5  # open opportunities in a market that is not decided


class Dice:
    """Numbers that look like chance and are the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def number(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) / 2**31

    def between(self, low, high):
        return low + int(self.number() * (high - low + 1))

    def pick(self, items):
        return items[int(self.number() * len(items))]


dice = Dice(20200615)


def days(count):
    return datetime.timedelta(days=count)


def rounded(amount):
    return int(round(amount, -2))


def orders():
    """The orders of the bookings, each once: its lines put together."""
    found = {}
    with open("bookings.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            number = row["Booking"].split("-")[0]
            order = found.setdefault(number, {
                "day": datetime.date.fromisoformat(row["Date"]), "owner": row["Salesperson"],
                "account": row["Account"], "country": row["Country"], "type": row["Business type"], "cents": 0, "lines": {}})
            cents = round(float(row["Revenue"]) * 100)
            order["cents"] += cents
            order["lines"][row["Category"]] = order["lines"].get(row["Category"], 0) + cents
    return list(found.values())


ORDERS = orders()
FIRST = {}
for one in ORDERS:
    FIRST.setdefault(one["account"], one["day"])
RECENT = [one for one in ORDERS if one["day"] >= YEAR and one["country"] != "Australia"]


def business(account, day):
    first = FIRST.get(account)
    return "new" if first is None or first + days(365) > day else "existing"


def deal(owner, account, country, kind, offering, amount, opened, ends, state, **more):
    return {"owner": owner, "account": account, "country": country, "type": kind, "offering": offering,
            "amount": amount, "opened": opened, "ends": ends, "state": state, "reason": "", **more}


def wonDeals():
    for one in RECENT:
        if one["cents"] < 5000000:
            continue
        offering = max(one["lines"], key=one["lines"].get)
        cycle = dice.between(24, 58) + (dice.between(10, 50) if dice.number() < 0.3 else 0)
        yield deal(one["owner"], one["account"], one["country"], one["type"], offering,
                   f'{one["cents"] // 100}.{one["cents"] % 100:02}', one["day"] - days(cycle), one["day"], "Won")


def someOrder(least, where=lambda one: True):
    while True:
        one = dice.pick(RECENT)
        if one["cents"] >= least * 100 and where(one):
            return one


def invented(one, low, high, opened, ends, state, **more):
    offering = "Bikes" if dice.number() < 0.78 else "Components" if dice.number() < 0.8 else "Clothing"
    amount = rounded(low + (high - low) * dice.number() * dice.number())
    if offering == "Clothing":
        amount = rounded(amount * 0.3)
    return deal(one["owner"], one["account"], one["country"], one["type"], offering, amount, opened, ends, state, **more)


def lostDeals():
    for _ in range(92):
        ends = YEAR + days(dice.between(20, 346))
        yield invented(someOrder(15000), 50000, 140000, ends - days(dice.between(30, 110)), ends, "Lost",
                       reason=dice.pick(REASONS))
    for _ in range(3):  # in Australia, opened before it was left out
        one = dice.pick([one for one in ORDERS if one["country"] == "Australia" and one["owner"] == "Lynn Tsoflias"])
        opened = datetime.date(2019, 5, 6) + days(dice.between(0, 40))
        yield invented(one, 50000, 90000, opened, YEAR + days(dice.between(12, 60)), "Lost", reason="Freight")


def wonInJune():
    for day in (2, 4, 9, 11):
        ends = datetime.date(2020, 6, day)
        yield invented(someOrder(40000, lambda one: one["type"] != "Specialty Bike Shop"), 60000, 110000,
                       ends - days(dice.between(30, 60)), ends, "Won")


def openDeals():
    def opened():
        return LOOKS[2] - days(dice.between(3, 120))

    for number in range(84):
        one = someOrder(20000)
        begun = opened()
        if number < 9:  # overdue
            begun = LOOKS[2] - days(dice.between(70, 150))
            due = LOOKS[2] - days(dice.between(2, 45))
        elif number < 26:
            due = datetime.date(2020, 6, 16) + days(dice.between(0, 14))
        elif number < 66:
            due = datetime.date(2020, 7, 1) + days(dice.between(0, 91))
        elif number < 77:
            due = datetime.date(2020, 10, 1) + days(dice.between(0, 80))
        else:
            due = None  # nobody has said when
        yield invented(one, 80000, 260000, begun, due, "Open")
    for _ in range(GERMAN):
        yield invented(someOrder(15000, lambda one: one["country"] == "Germany"), 100000, 160000, opened(),
                       datetime.date(2020, 6, 18) + days(dice.between(0, 100)), "Open")
    for one in [someOrder(30000) for _ in range(4)]:  # the CRM does not say where these shops are
        made = invented(one, 60000, 130000, opened(), datetime.date(2020, 7, 1) + days(dice.between(0, 90)), "Open")
        made["country"] = made["type"] = ""
        yield made


def allDeals():
    deals = [*wonDeals(), *lostDeals(), *wonInJune(), *openDeals()]
    for one in deals:
        one["seed"] = dice.number()
    deals.sort(key=lambda one: (one["opened"], one["account"], str(one["amount"])))
    for number, one in enumerate(deals):
        one["id"] = f"AW-{1001 + number}"
    lostThenBack = [one for one in deals if one["state"] == "Open" and one["opened"] < datetime.date(2020, 2, 25)
                    and one["ends"]]
    for one in lostThenBack[:2]:
        one["lostOn"] = one["opened"] + days(21)
    return deals


def stageOn(one, day):
    end = one["ends"] or one["opened"] + days(150)
    part = (day - one["opened"]).days / max(1, (max(end, day) - one["opened"]).days)
    return STAGES[min(3, int(part * 3.2 + one["seed"] * 0.8))]


def asSeen(one, look):
    """A row of the export of that day; nothing where the opportunity was not there yet."""
    day = LOOKS[look]
    if one["opened"] > day:
        return None
    row = {"ID": one["id"], "Opportunity": f'{one["offering"]} for {one["account"]}', "Salesperson": one["owner"],
           "Account": one["account"], "Country": one["country"], "Business type": one["type"],
           "Category": one["offering"], "Stage": "", "Forecast": "", "Amount": one["amount"],
           "Opened": one["opened"].isoformat(), "Close": "", "Business": business(one["account"], one["opened"]),
           "Source": ["self", "self", "existing", "inbound", "partner"][int(one["seed"] * 97) % 5], "Reason": ""}
    if one["state"] != "Open" and one["ends"] <= day:
        row.update(Stage=one["state"], Close=one["ends"].isoformat(), Reason=one["reason"])
        return row
    if "lostOn" in one and look == 1:
        row.update(Stage="Lost", Close=one["lostOn"].isoformat(), Reason="No money this season")
        return row
    row["Stage"] = stageOn(one, day)
    row["Forecast"] = CATEGORY[row["Stage"]]
    final = look == 2
    turn = (one["seed"] * 31 + look * 0.37) % 1
    due = one["ends"]
    if due and not final:
        if turn < 0.35:  # it slipped later
            due = max(due - days(15 + int(turn * 130)), one["opened"] + days(14))
        elif turn > 0.9:  # it came sooner than was said
            due = due + days(30)
    row["Close"] = due.isoformat() if due else ""
    if not final:
        grown = (one["seed"] * 53 + look * 0.61) % 1
        factor = 0.8 + grown * 0.6 if grown < 0.25 else 1.05 + (grown - 0.8) if grown > 0.8 else 1
        row["Amount"] = one["amount"] if factor == 1 else rounded(float(one["amount"]) * factor)
    return row


def marketOf(country, kind):
    if country in ("United States", "Canada"):
        return {"Value Added Reseller": "M1", "Warehouse": "M2", "Ware House": "M2"}.get(kind, "M4")
    return {"France": "M3", "United Kingdom": "M3", "Germany": "M5", "Australia": "M6"}.get(country, "")


def onStrategy(one):
    """As the focus index asks of open opportunities; M4 runs on to 30 September."""
    market = marketOf(one["country"], one["type"])
    return market in ("M1", "M3", "M4") or (market == "M2" and one["offering"] != "Clothing")


def activities(deals):
    rows = []

    def note(day, owner, metric, count, account, country, kind):
        if YEAR <= day <= LOOKS[2]:
            rows.append({"Date": day, "Salesperson": owner, "Activity": metric, "Count": count, "Account": account,
                         "Country": country, "Business type": kind})

    for one in deals:
        if one["country"] in ("", "Australia"):
            continue
        place = (one["owner"], one["account"], one["country"], one["type"])
        for _ in range(1 if dice.number() < 0.7 else 2):
            note(one["opened"] - days(dice.between(0, 12)), place[0], "First meetings", 1, *place[1:])
        life = ((one["ends"] or LOOKS[2]) - one["opened"]).days
        if dice.number() < 0.85:
            note(one["opened"] + days(int(life * 0.45)), place[0], "Proposals", 1, *place[1:])
    sellers = sorted({one["owner"] for one in RECENT} - {"Syed Abbas", "Lynn Tsoflias"})
    for week in range(50):
        monday = YEAR + days(7 * week)
        for seller in sellers:
            theirs = [one for one in RECENT if one["owner"] == seller and one["cents"] >= 500000]
            place = dice.pick(theirs)
            manages = seller in ("Stephen Jiang", "Amy Alberts")
            note(monday + days(4), seller, "Calls", dice.between(1, 4) if manages else dice.between(6, 15), "",
                 place["country"], place["type"])
            if dice.number() < (0.1 if manages else 0.3):
                note(monday + days(dice.between(0, 4)), seller, "First meetings", 1, place["account"],
                     place["country"], place["type"])
    rows.sort(key=lambda row: (row["Date"], row["Salesperson"], row["Activity"], row["Account"]))
    for number, row in enumerate(rows):
        row["ID"] = f"A{number + 1:05}"
    return rows


def write(name, rows, columns):
    with open(name, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


def settle(deals, rows):
    """The index of focus stays what the design reckons from bookings alone: the mean of the two new terms is that of
    bookings, 27,846,625.89 / 33,139,748.07. The largest open opportunities are made as large as that asks."""
    since = TODAY - days(90)
    lately = [row for row in rows if row["Date"] >= since]
    time = (sum(row["Count"] for row in lately if marketOf(row["Country"], row["Business type"]) in MARKETS)
            / sum(row["Count"] for row in lately))
    wanted = 2 * 27846625.89 / 33139748.07 - time
    still = [one for one in deals if one["state"] == "Open"]
    large = sorted((one for one in still if onStrategy(one) and one["ends"] and one["ends"] > datetime.date(2020, 7, 1)),
                   key=lambda one: -one["amount"])[:8]
    on = sum(one["amount"] for one in still if onStrategy(one))
    off = sum(one["amount"] for one in still if not onStrategy(one))
    before = sum(one["amount"] for one in large)
    after = off * wanted / (1 - wanted) - on + before
    for one in large:
        one["amount"] = rounded(one["amount"] * after / before)
    large[0]["amount"] += rounded(after) - sum(one["amount"] for one in large)
    on += rounded(after) - before
    print(f"time on strategy {time:.4f}, pipeline {on} of {on + off}: {on / (on + off):.4f} for {wanted:.4f}; "
          f"the 8 largest from {before} to {rounded(after)}")


def revenueGoals():
    goals = {}
    with open("goals.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            goals[row["Salesperson"], row["Quarter starting"]] = float(row["Amount"])
    return goals


QUARTERS = ["2019-07-01", "2019-10-01", "2020-01-01", "2020-04-01"]
# Shares of time as the strategy covers its markets.
COVER = {
    "Stephen Jiang": {"M1": 65, "M2": 35}, "Michael Blythe": {"M1": 50, "M2": 50}, "Linda Mitchell": {"M1": 60, "M2": 40},
    "Jillian Carson": {"M1": 40, "M2": 60}, "Garrett Vargas": {"M1": 40, "M2": 60}, "Tsvi Reiter": {"M1": 60, "M2": 40},
    "Pamela Ansman-Wolfe": {"M1": 65, "M2": 35}, "Shu Ito": {"M1": 50, "M2": 50}, "David Campbell": {"M1": 30, "M2": 70},
    "Tete Mensa-Annan": {"M1": 50, "M2": 50}, "Jae Pak": {"M1": 35, "M2": 65}, "José Saraiva": {"M3": 100},
    "Ranjit Varkey Chudukatil": {"M3": 100}, "Rachel Valdez": {"": 100},
}
PIPELINE_TIMES = {"Jillian Carson": 1.2, "Shu Ito": 1.25, "Tsvi Reiter": 1.3}
MEETINGS_TIMES = {"Michael Blythe": 0.75, "David Campbell": 0.8}


def goalsBeside(deals, rows):
    asked = revenueGoals()
    closed = [one for one in deals if one["state"] != "Open"]
    won = [one for one in closed if one["state"] == "Won"]
    average = sum(float(one["amount"]) for one in won) / len(won)
    each = average * len(won) / len(closed)
    meetings = sum(row["Count"] for row in rows if row["Activity"] == "First meetings")
    changes = []
    for seller, shares in COVER.items():
        for number, start in enumerate(QUARTERS):
            after = asked[seller, QUARTERS[min(number + 1, 3)]]
            pipeline = after * PIPELINE_TIMES.get(seller, 1.6)
            first = math.ceil(asked[seller, start] / each * meetings / len(deals) * MEETINGS_TIMES.get(seller, 1.1))
            left = first
            for place, (market, share) in enumerate(shares.items()):
                part = left if place == len(shares) - 1 else first * share // 100
                left -= part
                common = {"basis": "target", "owner": f"@person:{seller}", "from": start, "grain": "quarter"}
                if market:
                    common["market"] = MARKETS[market]
                changes.append({"op": "put", "kind": "goal", "fields": {
                    **common, "metric": "@metric:Pipeline", "measure": "at_end",
                    "amount": f"{round(pipeline * share / 100, -4):.0f}"}})
                changes.append({"op": "put", "kind": "goal", "fields": {
                    **common, "metric": "@metric:First meetings", "measure": "in_period", "amount": part}})
    return changes


# What those are taken to bring who sold nothing in the year before, and when they started; who leads and sells nothing.
NEW = {"Lynn Tsoflias": (120000, "2019-07-01", 4), "Rachel Valdez": (150000, "2019-07-01", 4), "Syed Abbas": (15000, None, None),
       "Brian Welcker": (0, None, None)}


def productivity():
    """A month of everyone's better two quarters of the year before, in whole thousands; of those who are new, what was agreed."""
    year = datetime.date(2018, 7, 1)
    quarters = {}
    for one in ORDERS:
        if year <= one["day"] < YEAR:
            sold = quarters.setdefault(one["owner"], {})
            start = (one["day"].year, (one["day"].month - 1) // 3)
            sold[start] = sold.get(start, 0) + one["cents"]
    said = {name: (round(sum(sorted(sold.values())[-2:]) / 600, -3), None, None) for name, sold in quarters.items()}
    changes = []
    for name, (full, started, ramp) in sorted({**said, **NEW}.items()):
        fields = {"full_productivity": f"{full:.0f}"}
        if started:
            fields.update({"started": started, "ramp_months": ramp})
        changes.append({"op": "put", "kind": "person", "id": f"@person:{name}", "fields": fields})
    return changes


def proposals():
    def goal(name, owner, start):
        return {"op": "put", "kind": "goal", "id": name, "fields": {
            "metric": "@metric:Revenue", "basis": "target", "owner": f"@person:{owner}", "from": start,
            "grain": "quarter"}}

    def said(name, by, at, amount, note):
        return {"op": "put", "kind": "goal_proposal", "fields": {
            "goal": name, "by": f"@person:{by}", "at": at, "amount": amount, "note": note}}

    return [
        goal("$linda", "Linda Mitchell", "2020-04-01"),
        said("$linda", "Stephen Jiang", "2020-03-09T09:00:00Z", "1250000", "As in the season of last year, and a tenth more."),
        said("$linda", "Linda Mitchell", "2020-03-11T15:30:00Z", "1000000",
             "I carry 1.0M, and 1.1M if the Larkfield sheet is there by 15 April."),
        said("$linda", "Stephen Jiang", "2020-03-16T10:15:00Z", "1124000",
             "The sheet comes on 15 April; the pallet orders of Rally Master count for you."),
        goal("$jose", "José Saraiva", "2020-04-01"),
        said("$jose", "Stephen Jiang", "2020-03-09T09:20:00Z", "900000", "France and the United Kingdom still grow."),
        said("$jose", "José Saraiva", "2020-03-12T08:40:00Z", "830000", "Two of my ten largest shops wait for the French price list."),
        goal("$ranjit", "Ranjit Varkey Chudukatil", "2020-04-01"),
        said("$ranjit", "Amy Alberts", "2020-03-10T11:00:00Z", "950000", "The second season of the shops opened in spring 2019."),
        said("$ranjit", "Ranjit Varkey Chudukatil", "2020-03-13T16:05:00Z", "908000", "Without the order that Roadway Bicycle Supply moved to July."),
    ]


def plans():
    made = {
        "Linda Mitchell": ("2019-07-09", [
            ("goal", "4.8M of revenue, 60 % of it with value-added resellers.", None, False),
            ("strategy", "Fit out every bike that is bought: parts and accessories in the same carton.", None, False),
            ("action", "Call the 20 resellers that bought bikes and no accessories, 5 each week.", "2019-09-30", True),
            ("action", "Show the frame sample kit in 12 workshops.", "2020-03-31", True),
            ("action", "Bring Rally Master Company Inc to one pallet with 10 % components.", "2020-06-30", False),
            ("obstacle", "Larkfield is 8 to 12 % cheaper and delivers the next day.", None, False),
            ("development", "Lead 3 training days in a reseller's workshop together with James Hamilton.", "2020-05-29", False)]),
        "José Saraiva": ("2019-07-11", [
            ("goal", "3.2M of revenue in France and the United Kingdom.", None, False),
            ("strategy", "Second season first: shops whose first order is 10 to 14 months old.", None, False),
            ("action", "Visit the 15 resellers of the list before the autumn order.", "2019-10-31", True),
            ("action", "Place one trial rack of clothing with each of 8 shops.", "2020-04-30", False),
            ("obstacle", "The French price list is out of date.", None, False),
            ("development", "Speak with the owner before the buyer: 6 visits together with Stephen Jiang.", "2020-06-30", True)]),
        "Stephen Jiang": ("2019-07-15", [
            ("goal", "North America and the United Kingdom: the quotas of 11 sellers, and 650,000 of my own.", None, False),
            ("strategy", "Value-added resellers first until somebody says otherwise.", None, False),
            ("action", "Keep the lists of 20 value-added and 20 warehouse resellers, and go through them each month.", "2020-06-30", True),
            ("obstacle", "Two markets of rank 1.", None, False),
            ("development", "One ride-along with each seller in each half year.", "2020-06-30", False)]),
    }
    changes = []
    for number, (person, (presented, items)) in enumerate(made.items()):
        name = f"$plan{number + 1}"
        changes.append({"op": "put", "kind": "business_plan", "id": name, "fields": {
            "person": f"@person:{person}", "year": 2020, "presented": presented}})
        for kind, text, due, done in items:
            fields = {"plan": name, "item_kind": kind, "text": text, "done": done}
            if due:
                fields["due"] = due
            changes.append({"op": "put", "kind": "plan_item", "fields": fields})
    return changes


def writeChanges(name, changes):
    with open(name, "w", encoding="utf-8") as file:
        json.dump({"changes": changes}, file, ensure_ascii=False, indent=1)
        file.write("\n")


def main():
    deals = allDeals()
    rows = activities(deals)
    settle(deals, rows)
    for look, day in enumerate(LOOKS):
        seen = [row for row in (asSeen(one, look) for one in deals) if row]
        write(f"opportunities-{day}.csv", seen, list(seen[0]))
        print(day, len(seen), {state: sum(row["Stage"] == state for row in seen) for state in ("Won", "Lost")})
    write("activities.csv", rows, ["ID", "Date", "Salesperson", "Activity", "Count", "Account", "Country", "Business type"])
    print(len(rows), "activities")
    writeChanges("goals2020.json", goalsBeside(deals, rows) + productivity() + plans())
    writeChanges("proposals2020.json", proposals())


main()
