// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

#include <utility>
#include <vector>

namespace baton::widgets {

/// A combo that carries its name inside, muted: "Period  FY2018 to FY2020". With an empty prefix it is an ordinary
/// field of a form; then give it an accessible name. The wheel scrolls the page, not the value.
class FilterCombo : public QComboBox {
  Q_OBJECT
public:
  explicit FilterCombo(const QString& prefix, QWidget* parent = nullptr);

  /// Word and key of each choice.
  using Choices = std::vector<std::pair<QString, QVariant>>;
  /// These choices; what is chosen stays where it is still there, else the first is.
  void offer(const Choices& choices);

  /// 26 high.
  void setSmall();
  /// As wide as the longest choice instead of the present one.
  void setSteadyWidth() { m_steady = true; }
  QString prefix() const { return m_prefix; }
  /// Where what stands beside it says what it is, an empty one.
  void setPrefix(const QString& prefix);
  /// Keys open the list instead of walking through the choices, for a combo where each choice has effects at once.
  void setOpensByKeys() { m_opensByKeys = true; }
  void showPopup() override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  double textWidth() const;
  QFont wordFont() const;
  bool isSmall() const { return property("small").toBool(); }
  QString m_prefix;
  bool m_steady = false, m_opensByKeys = false;
};

} // namespace baton::widgets
