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

    /// Writes the ID of the only template that fits what was typed; false where that is none, or
    /// several, or an ID already.
    bool takeOnlyMatch();

    /// The list opens from here with the Down key; its button needs no place of its own.
    [[nodiscard]] QWidget *edit() const;

Q_SIGNALS:
    /// The text.
    void changed();

    /// The text is the same, what is known of it may be something else.
    void knownChanged();

    /// The field got the focus: a chance to learn of more templates.
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openList();
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
