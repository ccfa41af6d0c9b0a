// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace baton::shell {

/// Looks like a field and opens the palette: what it does and by which keys. Without room for the words it is an icon.
class SearchButton : public QAbstractButton {
  Q_OBJECT
public:
  explicit SearchButton(const QString& keys, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QString m_keys;
};

} // namespace baton::shell
