// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QTableView>

namespace smsdesk {

/// The table of a LogModel: one row is chosen at a time, rows have one height, columns can be moved
/// and are remembered. Rows that arrive above do not move what is being looked at.
class LogTable final : public QTableView
{
    Q_OBJECT

public:
    explicit LogTable(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(LogTable)

    /// Sets the model's columns up, the way they were left or the way they are at first.
    void restoreColumns(const Settings &settings);
    void saveColumns(Settings &settings) const;

    /// Scrolls the chosen row into the middle, where no pane that grows below covers it, once the
    /// table knows of the rows that came.
    void centreCurrentSoon();

protected:
    void changeEvent(QEvent *event) override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    [[nodiscard]] int usualWidth(int column) const;
    void fitRowHeight();
};

} // namespace smsdesk
