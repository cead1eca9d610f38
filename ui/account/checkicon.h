// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checking/accountcheck.h"

#include <QIcon>

class QPalette;

namespace smsdesk {

/// How a step of a check stands in the window.
enum class CheckState : quint8 { Waiting, Running, Ended };

/// The sign of a step. Each has a shape of its own, so that none is told by colour alone: a ring,
/// an hourglass, and at the end a tick, a triangle, a cross or a dash.
[[nodiscard]] QIcon checkIcon(CheckState state, CheckVerdict verdict, const QPalette &palette);

} // namespace smsdesk
