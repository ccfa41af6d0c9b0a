// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::records {

/// A box beside what it speaks of: what is, what to do about it, and the buttons that do it.
class Notice : public QFrame {
  Q_OBJECT
public:
  enum class Tone { Info, Warn, Bad };
  explicit Notice(QWidget* parent = nullptr);

  /// Takes the buttons away as well.
  void tell(Tone tone, const QString& what, const QString& remedy = {});
  void addButton(QPushButton* button);
  QString what() const;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Tone m_tone = Tone::Info;
  widgets::TextLabel *m_what, *m_remedy;
  QWidget* m_row;
  QHBoxLayout* m_buttons;
};

} // namespace baton::records
