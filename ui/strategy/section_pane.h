// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"
#include "ui/strategy/sections.h"

#include <QWidget>
#include <utility>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace baton::widgets {
class TextLabel;
}

namespace baton::strategy_page {

/// Fields that a new element is given from the place where it was added.
using Presets = std::vector<std::pair<std::string_view, basics::Value>>;

/// The middle of the page: one section, under its name and a few facts.
class SectionPane : public QWidget {
  Q_OBJECT
public:
  SectionPane(session::Session& session, const Section& section, QWidget* parent = nullptr);
  static SectionPane* make(session::Session& session, const Section& section, QWidget* parent);

  const Section& section() const { return m_section; }
  /// Shows an element as the current one; opens nothing.
  virtual void select(basics::ElementRef ref) { Q_UNUSED(ref); }
  /// The keyboard to what the section shows.
  virtual void takeFocus() { setFocus(); }
  /// The keyboard to a field, where the section itself has fields.
  virtual bool focusField(const QString& field) {
    Q_UNUSED(field);
    return false;
  }
  virtual void commitDrafts() {}
  /// The kind that the page's Add button adds here; null for none.
  virtual const basics::Kind* adds() const { return m_section.kind; }

signals:
  void opened(const baton::basics::ElementRef& ref);
  /// Another element is the current one, by key.
  void moved(const baton::basics::ElementRef& ref);
  void addAsked(const baton::basics::Kind* kind, const baton::strategy_page::Presets& presets);
  void deleteAsked(const baton::basics::ElementRef& ref);
  void ruleAsked(const QString& rule);
  void switchOffAsked(const QString& rule, const QString& field);
  void said(const QString& sentence);
  /// What is pursued although this exclusion rules it out.
  void pursuedAsked(baton::basics::RowId exclusion);

protected:
  void setFacts(const QString& facts);
  QHBoxLayout* head() const { return m_head; }
  QVBoxLayout* column() const { return m_column; }
  session::Session& m_session;
  const Section& m_section;

private:
  QVBoxLayout* m_column;
  QHBoxLayout* m_head;
  widgets::TextLabel* m_facts;
};

} // namespace baton::strategy_page
