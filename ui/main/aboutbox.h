// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace smsdesk {

/// Says over a window what the program is, and whose.
void showAbout(QWidget *window);

} // namespace smsdesk
