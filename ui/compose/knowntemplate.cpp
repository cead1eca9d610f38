// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/knowntemplate.h"

#include "core/sandbox/sandboxgateway.h"

namespace smsdesk {

QList<KnownTemplate> knownToSandbox()
{
    QList<KnownTemplate> known;
    const QList<MessageTemplate> templates = SandboxGateway::templates();
    for (const MessageTemplate &each : templates) {
        known.append({.id = each.id.toString(),
                      .name = each.name,
                      .text = each.text,
                      .parameterCount = parameterCount(each.text),
                      .lastUsed = {},
                      .isInternational = each.isInternational});
    }
    return known;
}

QList<KnownTemplate> knownFromJournal(const QList<UsedTemplate> &used)
{
    QList<KnownTemplate> known;
    for (const UsedTemplate &each : used) {
        known.append({.id = QString::number(each.templateId),
                      .name = {},
                      .text = std::nullopt,
                      .parameterCount = each.parameterCount,
                      .lastUsed = each.lastUsed});
    }
    return known;
}

} // namespace smsdesk
