// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/mapping_suggestion.h"
#include "ui/records/import_preview.h"
#include "ui/session/session.h"

#include <QObject>
#include <QTimer>
#include <atomic>

namespace baton::records {

/// What is to become of a name of the file that matches nothing.
struct NameChoice {
  enum class What { Keep, Create, Existing };
  What what = What::Keep;
  basics::RowId existing = 0;

  friend bool operator==(const NameChoice&, const NameChoice&) = default;
};

struct OpenName {
  std::string target, name;
  int rows = 0;
};

/// One import while it is being prepared: the file, what its columns mean, what comes of it. Reading and planning run
/// on the thread of the file; of several plans asked for, only the last one is made. Nothing is stored before store().
class ImportModel : public QObject {
  Q_OBJECT
public:
  explicit ImportModel(session::Session& session, QObject* parent = nullptr);
  ~ImportModel() override;

  enum class State { Empty, Reading, Unreadable, Ready };
  State state() const { return m_state; }
  void openFile(const QString& path);
  void openText(const QString& name, const QString& text);
  void forget();

  const session::Session& session() const { return m_session; }
  QString fileName() const { return m_name; }
  /// Why the file cannot be read.
  const basics::Refusal& trouble() const { return m_trouble; }
  const exchange::CsvTable& table() const { return *m_table; }
  const ColumnMapping& mapping() const { return m_mapping; }
  RecordKind guessedKind() const { return m_guessed; }
  /// Whose export the file looks like; empty where it is none that is known.
  QString crm() const { return m_crm; }
  /// Of opportunities, in the order of the mapping; of the last preview there was.
  const std::vector<StageFound>& stages() const { return m_stages; }
  /// Mappings that fit the file and the kind, beside the one suggested from the headers.
  const std::vector<KnownMapping>& known() const { return m_known; }
  /// -1: suggested from the headers or changed since.
  int chosenKnown() const { return m_chosen; }
  /// Read by a mapping that was saved or used before.
  bool isRemembered() const;
  /// Its name, else the file that was read by it.
  QString rememberedName() const;
  bool isAsSuggested() const { return m_mapping.json == m_suggested; }

  void setKind(RecordKind kind);
  void setMapping(ColumnMapping mapping);
  void choose(int known);
  /// How the file is written; read again. An empty encoding, no delimiter, no row: found in the file.
  void setFormat(std::optional<std::string> delimiter, std::optional<std::string> encoding,
                 std::optional<int> headerRow, std::optional<std::string> sheet);
  void setDataThrough(std::optional<basics::Date> day);
  std::optional<basics::Date> dataThrough() const { return m_dataThrough; }
  void saveMapping(const QString& name);

  /// Names that matched nothing at some time, also those that have been settled since.
  std::vector<OpenName> names() const;
  NameChoice choiceFor(const std::string& target, const std::string& name) const;
  void settleName(const std::string& target, const std::string& name, NameChoice choice);
  /// Names with nothing decided: neither one of ours nor to be made.
  int openNames() const;
  /// With a preview: of these the ones that no record of an earlier file bore: those were left as they are, and are not
  /// asked again.
  int newNames() const;

  /// Null until the first one is there, and after a change of the file.
  const ImportPreview* preview() const { return m_preview.get(); }
  /// The last preview there is was made for what is shown now.
  bool isCurrent() const { return m_preview && !m_waiting && !m_planning; }
  bool isBusy() const { return m_planning || m_waiting || m_storing || m_state == State::Reading; }
  bool isStoring() const { return m_storing; }
  /// 0 to 100 of what runs now.
  int progress() const { return m_progress->load(); }
  /// Ends what runs now; without a preview until readAgain() or the next change.
  void stop();
  void readAgain();
  /// Takes the file in; stored() or refused() follows.
  void store();
  /// After a change, before the preview is made: 150 ms unless said.
  void setDelay(int milliseconds) { m_delay.setInterval(milliseconds); }

signals:
  void fileChanged();
  void mappingChanged();
  void previewChanged();
  void busyChanged();
  void stored(const QString& sentence);
  void refused(const QString& cause, const QString& remedy);

private:
  struct Read;
  void read(std::function<basics::Outcome<std::string>()> bytes, bool findsSheet = false);
  void takeRead(const Read& read);
  void takeKind(RecordKind kind);
  void takeSaved(const std::string& name, ColumnMapping mapping);
  ColumnMapping asWritten(ColumnMapping mapping) const;
  void schedule();
  void plan();
  void take(std::shared_ptr<ImportPreview> preview);
  ImportRequest request() const;
  std::function<bool(std::size_t, std::size_t)> watch(int wanted) const;
  QString sentenceFor(const ImportPlan& plan) const;

  session::Session& m_session;
  State m_state = State::Empty;
  QString m_name;
  basics::Refusal m_trouble;
  std::shared_ptr<const std::string> m_bytes;
  std::string m_sha256;
  std::shared_ptr<const exchange::CsvTable> m_table;
  ColumnMapping m_mapping;
  RecordKind m_guessed = RecordKind::Bookings;
  std::vector<KnownMapping> m_known;
  int m_chosen = -1;
  std::string m_suggested; ///< from the headers, as JSON
  std::optional<basics::Date> m_dataThrough;
  std::map<std::string, std::set<std::string>> m_create;
  std::map<std::string, std::map<std::string, int>> m_names;
  std::vector<StageFound> m_stages;
  QString m_crm;
  std::shared_ptr<ImportPreview> m_preview;
  QTimer m_delay;
  bool m_waiting = false, m_planning = false, m_storing = false;
  std::shared_ptr<std::atomic<int>> m_wanted = std::make_shared<std::atomic<int>>(0);
  std::shared_ptr<std::atomic<int>> m_progress = std::make_shared<std::atomic<int>>(0);
};

} // namespace baton::records
