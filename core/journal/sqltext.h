// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace smsdesk {

/// The statements of `resources/sql/NAME.sql`, in their order. A statement ends with `;` at the end
/// of a line; lines that begin with `--` are left out, because Qt would take an apostrophe in them
/// for the start of a literal. Pure.
[[nodiscard]] QStringList sqlStatements(const QString &name);

/// The one statement of `resources/sql/NAME.sql`.
[[nodiscard]] QString sqlStatement(const QString &name);

} // namespace smsdesk
