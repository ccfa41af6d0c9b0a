// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QHash>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace baton::widgets {

class TextLabel;

/// A dialog inside its window: a scrim over everything and a frame in the middle (or at a given height, as the palette
/// stands). Escape and a click beside it dismiss it, Tab stays in it, the window's shortcuts
/// rest, and the focus goes back to where it was.
///
///   auto* dialog = new WindowDialog(window, tr("Switch a rule off"));
///   dialog->body()->addWidget(reason);
///   dialog->addButton(button(tr("Switch off"), {}, ButtonKind::Primary));
///   dialog->open();
class WindowDialog : public QWidget {
  Q_OBJECT
public:
  /// A property of the window's actions that are heard while a dialog is open: "all" for text size, help and print, or
  /// the object name of the one dialog over which they are.
  static constexpr const char* heardOverDialogs = "heardOverDialogs";
  WindowDialog(QWidget* window, const QString& title);

  /// Width of the frame in px at 100 %: 480 unless said.
  void setFrameWidth(int at100);
  /// Height of the frame in px at 100 %, as far as the window has it; as high as its content unless said.
  void setFrameHeight(int at100);
  /// Fixed distance from the top instead of the middle; the palette stands at 96.
  void setTop(int at100);
  QFrame* frame() const { return m_frame; }
  QVBoxLayout* body() const { return m_body; }
  /// Left to right at the foot, the primary one last.
  void addButton(QWidget* button);
  /// What is typed in it is not lost by a slip: while something is, a click beside it does nothing, and Escape asks for
  /// a second one. Escape in a field then leaves the dialog, not the field.
  void keepWork() { m_keepsWork = true; }
  /// The button leaves the dialog as Escape does: where its words are long in the writing, one press too many of the
  /// keyboard is a slip as well.
  void leaveBy(QPushButton* button);
  bool keepsWork() const { return m_keepsWork; }
  /// Why what was asked for was not done, above the buttons where it is seen; empty takes it away.
  void setRefusal(const QString& why);
  QString refusal() const;
  /// False where a field refuses what is typed in it. The first one is brought into sight and gets the keyboard, and it
  /// is said above the buttons.
  bool isFilledIn();
  /// Shows it and gives the focus to the widget, or to the first that takes it.
  void open(QWidget* first = nullptr);
  /// Hides it and sends dismissed().
  void dismiss();

signals:
  void dismissed();

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  /// Whether something is typed that would be lost.
  virtual bool holdsWork() const;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void place();
  QHash<QWidget*, QString> typed() const;
  bool isForUs(const QKeySequence& keys) const;
  void leave(const QString& how);
  QFrame* m_frame;
  QVBoxLayout* m_body;
  QHBoxLayout* m_foot;
  TextLabel *m_title, *m_refusal;
  QHash<QWidget*, QString> m_typedAtFirst;
  bool m_keepsWork = false, m_askedToLeave = false;
  int m_width = 480, m_height = 0, m_top = -1;
  QPointer<QWidget> m_before;
};

/// Whether Escape in the field is the dialog's, instead of taking back what is typed in the field.
bool isInDialogThatKeepsWork(const QWidget& field);

} // namespace baton::widgets
