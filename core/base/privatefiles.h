// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace smsdesk {

/// From here on, what this program makes is closed to everybody else: files 0600, folders 0700, also
/// those that libraries make on their own (SQLite's, QSettings'). Call first of all. Where it
/// matters, files are made so in their own right as well. Nothing to do on Windows, where folders
/// pass on the permissions of the user's profile.
void makeFilesPrivately();

} // namespace smsdesk
