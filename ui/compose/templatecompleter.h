// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/knowntemplate.h"

#include <QCompleter>
#include <QList>
#include <QLocale>

class QStandardItemModel;

namespace smsdesk {

/// The list of known templates below the field: narrowed by a part of ID or name, and choosing one
/// writes its ID.
class TemplateCompleter final : public QCompleter
{
    Q_OBJECT

public:
    explicit TemplateCompleter(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TemplateCompleter)

    void setKnown(const QList<KnownTemplate> &known, const QLocale &locale);

    /// Opens the whole list, whatever is typed.
    void openAll();

    /// The ID of the one template that fits `part`; empty where none or several do.
    [[nodiscard]] QString onlyMatch(const QString &part);

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
    [[nodiscard]] QStringList splitPath(const QString &path) const override;

private:
    QStandardItemModel *m_model;
};

} // namespace smsdesk
