// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace smsdesk {

/// Empties a field that held a secret, and overwrites its text as far as Qt lets it: what the field
/// held last is overwritten where nobody else has a copy; what it held while somebody typed, letter
/// by letter, is given back to the system as it was.
void wipeField(QLineEdit &field);

} // namespace smsdesk
