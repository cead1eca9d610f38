// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace smsdesk {

/// A sentence beside a field: a quiet hint, or what is wrong with the field. Takes no room while it
/// is empty; its colour follows light and dark.
class NoteLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Hint, Problem };

    NoteLabel(Kind kind, const QString &objectName, QWidget *parent);
    Q_DISABLE_COPY_MOVE(NoteLabel)

    /// One line high: how many it takes is a matter of the width it gets. QLabel's own guess, for a
    /// narrow label, makes a QFormLayout leave room for lines that are not there.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintInItsColor();

    Kind m_kind;
};

} // namespace smsdesk
