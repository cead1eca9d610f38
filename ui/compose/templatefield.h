// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"
#include "core/words/language.h"
#include "ui/compose/knowntemplate.h"

#include <QList>
#include <QWidget>

#include <optional>

class QToolButton;

namespace smsdesk {

class TemplateCompleter;
class TextField;

/// Which template: its ID, typed, or chosen from those that are known.
class TemplateField final : public QWidget
{
    Q_OBJECT

public:
    /// `language` must outlive the field.
    explicit TemplateField(const Language &language, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TemplateField)

    [[nodiscard]] QString text() const;
    void setText(const QString &text);

    /// What can be chosen, best first.
    void setKnown(const QList<KnownTemplate> &known);

    /// The known template whose ID is typed.
    [[nodiscard]] std::optional<KnownTemplate> chosen() const;

    void showProblem(const DraftProblem &problem);
    void clearProblem();

    [[nodiscard]] QWidget *edit() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// The text, or what is known of it.
    void changed();

    /// The field got the focus: a chance to learn of more templates.
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openList();
    void takeOnlyMatch();
    void left();
    void speak();
    void retranslate();

    const Language &m_language;
    TextField *m_field;
    QToolButton *m_listButton;
    TemplateCompleter *m_completer;
    QList<KnownTemplate> m_known;
};

} // namespace smsdesk
