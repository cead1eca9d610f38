// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/world.h"

#include <QList>
#include <QString>

namespace smsdesk::gallery {

/// One window in one state.
struct Exhibit
{
    QString name; ///< "main-empty"; tells what is to be seen.

    /// Brings a fresh world into that state and returns the window that shows it.
    QWidget *(*show)(World &world) = nullptr;
};

/// Every window and dialog of the program.
[[nodiscard]] QList<Exhibit> exhibits();

} // namespace smsdesk::gallery
