// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace smsdesk {

/// Chooses a country by its name in the language of locale(), or by its calling code; typing any
/// part of either finds it. Has an entry for "none".
class RegionComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit RegionComboBox(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RegionComboBox)

    /// ISO 3166-1 alpha-2; empty for none. While something is being typed, of what it would find.
    [[nodiscard]] QString region() const;
    void setRegion(const QString &region);

public Q_SLOTS:
    /// Chooses what was typed, or goes back to the last choice; else done when the focus leaves.
    void takeTypedText();

Q_SIGNALS:
    /// By the user or by setRegion().
    void regionChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] int indexFor(const QString &typed) const;
};

} // namespace smsdesk
