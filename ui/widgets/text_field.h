// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>
#include <QTimer>
#include <QVector>

namespace baton::widgets {

/// Words at fault in a field, by their place in the text (UTF-16 units, as QString counts).
struct TextFault {
  int start = 0;
  int length = 0;
  bool severe = false; ///< bad instead of warn
};

/// A field of plain text that grows with it. Tab leaves it. What was typed is told at once by edited(), for findings
/// on the draft, and once by committed() when the field is left, on Ctrl+Enter (on Enter too where it has one line),
/// or after three seconds without a key. Escape takes back what was not committed yet.
class TextField : public QPlainTextEdit {
  Q_OBJECT
public:
  enum class Lines { One, Many };

  /// name is what a screen reader says; usually the text of the label above.
  TextField(const QString& name, Lines lines, QWidget* parent = nullptr);

  /// The value as it is stored: replaces the text, sends nothing. The cursor stays where the text is the same.
  void setValue(const QString& value);
  QString value() const { return toPlainText(); }
  /// There is something that committed() has not told yet.
  bool hasDraft() const;
  /// Tells the draft now; used before a page closes.
  void commit();

  /// Dotted underlines under the words at fault; the edge warns while the field has no focus.
  void setFaults(const QVector<TextFault>& faults);
  /// Height from so many lines to so many; beyond it scrolls. 1 and 12 unless said.
  void setRows(int fewest, int most);
  /// Time without a key before the draft is committed; 3,000 ms unless said.
  void setIdleTime(int milliseconds) { m_idle.setInterval(milliseconds); }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void edited(const QString& text);
  void committed(const QString& text);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;

private:
  void underline(QPainter& painter, const TextFault& fault);
  void noticeText();
  void grow();
  void measure();
  int heightFor(int rows) const;
  bool isOneLine() const { return m_lines == Lines::One; }

  Lines m_lines;
  QTimer m_idle;
  QString m_committed, m_seen;
  QVector<TextFault> m_faults;
  int m_fewest = 1, m_most = 12;
};

} // namespace baton::widgets
