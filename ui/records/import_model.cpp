// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_model.h"

#include "core/records/crm_mappings.h"
#include "core/records/mapping.h"
#include "core/records/mapping_edit.h"
#include "core/records/own_mapping.h"
#include "core/records/sheet_choice.h"
#include "ui/records/source_bytes.h"
#include "ui/records/words.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <QFileInfo>
#include <algorithm>

namespace baton::records {
namespace {

using basics::Outcome, basics::Refusal;

NameMatch namesOf(const std::string& target, const basics::Elements& elements) {
  return NameMatch::of(target == "manager" ? "owner" : target, elements);
}

/// Which column says whether a deal is open, won or lost.
std::string stageColumn(const ColumnMapping& mapping) {
  for (const char* target : {"state", "stage"})
    if (const auto found = mapping.columns.find(target); found != mapping.columns.end())
      return found->second;
  return {};
}

/// Of a workbook whose first sheet no program is known to have written: the only other one that Baton wrote.
std::optional<std::string> sheetInstead(const std::string& bytes, const Outcome<exchange::CsvTable>& first) {
  const auto isKnown = [](const std::vector<std::string>& header) { return !recognised(header).empty(); };
  if (first && (!first->isOfWorkbook() || isKnown(first->header)))
    return std::nullopt;
  const auto isOurs = [](const std::vector<std::string>& header) { return ownKind(header).has_value(); };
  auto others = otherSheets(exchange::ByteSource(bytes), {}, isOurs);
  return others.size() == 1 ? std::optional(std::move(others.front())) : std::nullopt;
}

} // namespace

/// A file that has been read: bytes, and a table or the reason why there is none.
struct ImportModel::Read {
  std::shared_ptr<const std::string> bytes;
  std::optional<std::string> sheet; ///< found instead of the first
  std::string sha256;
  std::shared_ptr<const exchange::CsvTable> table;
  std::optional<Refusal> trouble;
  RecordKind guessed = RecordKind::Bookings;
};

ImportModel::ImportModel(session::Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_delay.setSingleShot(true);
  m_delay.setInterval(150);
  connect(&m_delay, &QTimer::timeout, this, &ImportModel::plan);
}

ImportModel::~ImportModel() {
  ++*m_wanted; // what still runs for this ends
}

void ImportModel::openFile(const QString& path) {
  m_name = QFileInfo(path).fileName();
  m_mapping = {};
  read([path = path.toStdString()] { return bytesOfFile(path); }, true);
}

void ImportModel::openText(const QString& name, const QString& pasted) {
  m_name = name;
  m_mapping = {};
  read([bytes = pasted.toStdString()]() -> Outcome<std::string> { return bytes; });
}

void ImportModel::forget() {
  stop();
  m_state = State::Empty;
  m_name.clear();
  m_bytes.reset();
  m_table.reset();
  m_preview.reset();
  m_names.clear();
  m_create.clear();
  m_mapping = {};
  emit fileChanged();
  emit busyChanged();
}

void ImportModel::setFormat(std::optional<std::string> delimiter, std::optional<std::string> encoding,
                            std::optional<int> headerRow, std::optional<std::string> sheet) {
  m_mapping.delimiter = std::move(delimiter);
  m_mapping.encoding = std::move(encoding);
  m_mapping.headerRow = headerRow;
  m_mapping.sheet = std::move(sheet);
  if (m_bytes)
    read([bytes = m_bytes]() -> Outcome<std::string> { return *bytes; });
}

void ImportModel::read(std::function<Outcome<std::string>()> bytes, bool findsSheet) {
  stop();
  m_state = State::Reading;
  m_preview.reset();
  m_names.clear();
  m_create.clear();
  emit fileChanged();
  emit busyChanged();
  const int wanted = ++*m_wanted;
  m_session.ask<Read>(
      this,
      [bytes = std::move(bytes), format = formatOf(m_mapping), findsSheet](const workspace::Workspace& workspace) {
        Read read;
        auto got = bytes();
        if (!got) {
          read.trouble = got.refusal();
          return read;
        }
        read.bytes = std::make_shared<const std::string>(std::move(*got));
        read.sha256 = basics::hexOf(basics::sha256(*read.bytes));
        auto table = tableOf(*read.bytes, format);
        if (findsSheet && (read.sheet = sheetInstead(*read.bytes, table)))
          table = tableOf(*read.bytes, formatOf(ColumnMapping{.sheet = read.sheet}));
        if (!table) {
          read.trouble = table.refusal();
          return read;
        }
        read.guessed = guessKind(*table, workspace.elements());
        read.table = std::make_shared<const exchange::CsvTable>(std::move(*table));
        return read;
      },
      [this, wanted](const Read& read) {
        if (wanted == *m_wanted)
          takeRead(read);
      });
}

void ImportModel::takeRead(const Read& read) {
  if (read.sheet)
    m_mapping.sheet = read.sheet;
  m_bytes = read.bytes;
  m_sha256 = read.sha256;
  m_table = read.table;
  m_stages.clear();
  m_crm = m_table ? QString::fromUtf8(recognised(m_table->header)) : QString();
  m_state = read.trouble ? State::Unreadable : State::Ready;
  if (read.trouble) {
    m_trouble = *read.trouble;
  } else {
    m_guessed = read.guessed;
    // Read again in another encoding or with another divider, the columns keep what was said of them.
    const ColumnMapping before = m_mapping;
    const bool isKept = fits(before, m_table->header);
    takeKind(isKept ? before.kind : m_guessed);
    if (isKept)
      setMapping(before);
  }
  emit fileChanged();
  emit busyChanged();
}

void ImportModel::setKind(RecordKind kind) {
  if (m_state == State::Ready && kind != m_mapping.kind)
    takeKind(kind);
}

/// How the file is written is said of the file, not of its kind.
ColumnMapping ImportModel::asWritten(ColumnMapping mapping) const {
  mapping.delimiter = m_mapping.delimiter;
  mapping.encoding = m_mapping.encoding;
  mapping.headerRow = m_mapping.headerRow;
  mapping.sheet = m_mapping.sheet;
  mapping.seal();
  return mapping;
}

/// The best mapping that was used before, else that of the CRM it comes from, else what the headers suggest.
void ImportModel::takeKind(RecordKind kind) {
  m_known = knownMappings(m_session.elements(), *m_table);
  std::erase_if(m_known, [&](const KnownMapping& one) {
    const ColumnMapping& mapping = one.mapping;
    if (one.builtIn)
      return mapping.kind != kind;
    return mapping.kind != kind || mapping.headerRow.value_or(1) != m_mapping.headerRow.value_or(1) ||
           mapping.delimiter.value_or(std::string(1, m_table->delimiter)) != std::string(1, m_table->delimiter) ||
           mapping.encoding.value_or(m_table->encoding) != m_table->encoding || mapping.sheet != m_mapping.sheet;
  });
  for (KnownMapping& one : m_known) {
    if (one.builtIn)
      one.mapping = asWritten(std::move(one.mapping));
    if (one.sha256 != m_sha256) // another export speaks of another day
      one.mapping.asOf.reset();
  }
  // As this very file was read before, if it was.
  std::ranges::stable_partition(m_known, [this](const KnownMapping& one) { return one.sha256 == m_sha256; });
  const ColumnMapping mapping = asWritten(suggestMapping(kind, *m_table, m_session.elements()));
  m_suggested = mapping.json;
  setMapping(m_known.empty() ? mapping : m_known.front().mapping);
  m_chosen = m_known.empty() ? -1 : 0;
  emit mappingChanged();
}

bool ImportModel::isRemembered() const {
  return m_chosen >= 0 && !m_known[std::size_t(m_chosen)].builtIn;
}

QString ImportModel::rememberedName() const {
  if (m_chosen < 0)
    return {};
  const KnownMapping& known = m_known[std::size_t(m_chosen)];
  return QString::fromStdString(known.name.empty() ? known.file : known.name);
}

void ImportModel::choose(int known) {
  if (known >= 0 && std::size_t(known) < m_known.size()) {
    setMapping(m_known[std::size_t(known)].mapping);
    m_chosen = known;
  } else if (auto suggested = ColumnMapping::parse(m_suggested)) {
    setMapping(*suggested);
  }
  emit mappingChanged();
}

void ImportModel::setMapping(ColumnMapping mapping) {
  if (mapping.kind == RecordKind::Opportunities && m_table && stageColumn(mapping) != stageColumn(m_mapping))
    fillStages(mapping, *m_table);
  mapping.seal();
  const bool sameColumns = mapping.kind == m_mapping.kind && mapping.columns == m_mapping.columns;
  if (!sameColumns) {
    m_names.clear();
    m_create.clear();
  }
  m_mapping = std::move(mapping);
  m_chosen = -1;
  schedule();
  emit mappingChanged();
}

void ImportModel::setDataThrough(std::optional<basics::Date> day) {
  m_dataThrough = day;
  schedule();
}

void ImportModel::saveMapping(const QString& name) {
  Mapping saved;
  saved.name = name.trimmed().toStdString();
  saved.kind = basics::wordOf(m_mapping.kind);
  ColumnMapping mapping = m_mapping;
  mapping.asOf.reset(); // the next export speaks of another day
  mapping.seal();
  saved.definition = mapping.json;
  basics::Edits edits;
  edits.put(saved);
  m_session.change(tr("save the mapping %1").arg(name.trimmed()), edits,
                   [self = QPointer(this), saved, mapping](const Outcome<workspace::Report>& outcome) {
                     if (!self)
                       return;
                     if (outcome.refused())
                       emit self->refused(session::word(outcome.refusal().cause),
                                          session::word(outcome.refusal().remedy));
                     else
                       self->takeSaved(saved.name, mapping);
                   });
}

void ImportModel::takeSaved(const std::string& name, ColumnMapping mapping) {
  std::erase_if(m_known, [&](const KnownMapping& one) { return one.name == name; });
  m_known.insert(m_known.begin(), KnownMapping{name, {}, std::move(mapping)});
  m_chosen = 0;
  emit mappingChanged();
}

std::vector<OpenName> ImportModel::names() const {
  std::vector<OpenName> names;
  for (const auto& [target, found] : m_names)
    for (const auto& [name, rows] : found)
      names.push_back({target, name, rows});
  return names;
}

NameChoice ImportModel::choiceFor(const std::string& target, const std::string& name) const {
  if (const auto names = m_mapping.aliases.find(target); names != m_mapping.aliases.end())
    if (const auto ours = names->second.find(name); ours != names->second.end())
      return {NameChoice::What::Existing, namesOf(target, m_session.elements()).find(ours->second)};
  if (const auto made = m_create.find(target); made != m_create.end() && made->second.contains(name))
    return {NameChoice::What::Create, 0};
  const auto policy = m_mapping.unmatched.find(target);
  if (policy != m_mapping.unmatched.end() && policy->second == Unmatched::Create)
    return {NameChoice::What::Create, 0};
  return {};
}

void ImportModel::settleName(const std::string& target, const std::string& name, NameChoice choice) {
  ColumnMapping mapping = m_mapping;
  // What the mapping says of all names of the target is said of each from now on.
  if (const auto policy = mapping.unmatched.find(target);
      policy != mapping.unmatched.end() && policy->second == Unmatched::Create) {
    for (const auto& [other, rows] : m_names[target])
      m_create[target].insert(other);
    policy->second = Unmatched::Keep;
  }
  setAlias(mapping, target, name, {});
  m_create[target].erase(name);
  if (choice.what == NameChoice::What::Create)
    m_create[target].insert(name);
  if (choice.what == NameChoice::What::Existing) {
    const std::string title = m_session.elements().titleOf(choice.existing);
    const bool unique = namesOf(target, m_session.elements()).find(title) == choice.existing;
    setAlias(mapping, target, name, unique ? title : std::to_string(choice.existing));
  }
  setMapping(std::move(mapping));
}

int ImportModel::openNames() const {
  int open = 0;
  for (const OpenName& one : names())
    open += choiceFor(one.target, one.name).what == NameChoice::What::Keep ? 1 : 0;
  return open;
}

int ImportModel::newNames() const {
  int fresh = 0;
  for (const OpenName& one : names()) {
    if (choiceFor(one.target, one.name).what != NameChoice::What::Keep)
      continue;
    const auto& kept = m_preview->plan->keptBefore;
    const auto before = kept.find(one.target);
    fresh += before == kept.end() || !before->second.contains(one.name) ? 1 : 0;
  }
  return fresh;
}

void ImportModel::schedule() {
  if (m_state != State::Ready && m_state != State::Reading)
    return;
  ++*m_wanted; // a plan that runs for what was before ends
  m_waiting = true;
  m_delay.start();
  emit busyChanged();
}

std::function<bool(std::size_t, std::size_t)> ImportModel::watch(int wanted) const {
  return [wanted, now = m_wanted, progress = m_progress](std::size_t done, std::size_t rows) {
    *progress = rows == 0 ? 100 : int(100 * done / rows);
    return wanted == now->load();
  };
}

ImportRequest ImportModel::request() const {
  ImportRequest request;
  request.fileName = m_name.toStdString();
  request.mapping = m_mapping;
  request.table = m_table;
  request.sha256 = m_sha256;
  request.create = m_create;
  request.dataThrough = hasRecords(m_mapping.kind) ? m_dataThrough : std::nullopt;
  request.today = m_session.today();
  request.by = m_session.author();
  request.at = m_session.now();
  return request;
}

void ImportModel::plan() {
  m_waiting = false;
  if (m_state != State::Ready)
    return;
  m_planning = true;
  *m_progress = 0;
  const int wanted = ++*m_wanted;
  ImportRequest asked = request();
  asked.watch = watch(wanted);
  m_session.ask<std::shared_ptr<ImportPreview>>(
      this,
      [asked, wanted, now = m_wanted](const workspace::Workspace& workspace) {
        auto preview = std::make_shared<ImportPreview>();
        if (wanted != now->load())
          return preview;
        try {
          *preview = previewOf(workspace, asked);
        } catch (const std::exception& error) {
          preview->plan = Refusal{error.what(), "Try again; nothing was stored"};
        }
        return preview;
      },
      [this, wanted](std::shared_ptr<ImportPreview> preview) {
        if (wanted == *m_wanted)
          take(std::move(preview));
      });
  emit busyChanged();
}

void ImportModel::take(std::shared_ptr<ImportPreview> preview) {
  m_planning = false;
  m_preview = std::move(preview);
  if (!m_preview->checks.empty())
    m_stages = m_preview->stages;
  if (m_preview->plan)
    for (const auto& [target, names] : m_preview->plan->unmatched)
      for (const auto& [name, rows] : names)
        m_names[target][name] = rows;
  emit previewChanged();
  emit busyChanged();
}

void ImportModel::stop() {
  ++*m_wanted;
  m_delay.stop();
  const bool wasBusy = isBusy();
  if (m_state == State::Reading)
    m_state = State::Empty;
  if (m_waiting || m_planning) {
    m_waiting = m_planning = false;
    m_preview.reset();
    emit previewChanged();
  }
  if (wasBusy)
    emit busyChanged();
}

void ImportModel::readAgain() {
  schedule();
}

void ImportModel::store() {
  if (m_storing || !isCurrent())
    return;
  m_storing = true;
  *m_progress = 0;
  ImportRequest asked = request();
  asked.watch = watch(++*m_wanted);
  m_session.import(asked, [self = QPointer(this)](const Outcome<ImportPlan>& plan) {
    if (!self)
      return;
    self->m_storing = false;
    emit self->busyChanged();
    if (plan.refused())
      emit self->refused(session::word(plan.refusal().cause), session::word(plan.refusal().remedy));
    else
      emit self->stored(self->sentenceFor(*plan));
  });
  emit busyChanged();
}

QString ImportModel::sentenceFor(const ImportPlan& plan) const {
  const int taken = plan.stored + plan.updated;
  if (plan.alreadyThere || taken == 0)
    return tr("%1 changes nothing: it is here already.").arg(m_name);
  QString sentence = taken == 1 ? tr("1 row was taken in from %1").arg(m_name)
                                : tr("%1 rows were taken in from %2").arg(widgets::whole(taken), m_name);
  if (plan.unchanged > 0)
    sentence += tr(", %1 as before").arg(widgets::whole(plan.unchanged));
  if (!plan.rejected.empty())
    sentence += tr(", %1 rejected").arg(widgets::whole(std::int64_t(plan.rejected.size())));
  return sentence;
}

} // namespace baton::records
