// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace smsdesk {

class FieldMessage;
class TextField;

/// A field for each parameter. What was typed into a field that a template does not have is kept
/// for the next that does.
class ParametersForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ParametersForm(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ParametersForm)

    /// Exactly so many fields.
    void setFixedCount(int count);

    /// So many fields, and buttons to add and remove.
    void setFreeCount(int count);

    [[nodiscard]] int count() const { return m_count; }

    /// Of the fields there are.
    [[nodiscard]] QStringList values() const;

    /// And of those there were.
    [[nodiscard]] QStringList allValues() const;
    void setAllValues(const QStringList &values);

    /// `problem.parameter` says at which field; without one it is about all of them.
    void showProblem(const DraftProblem &problem);
    void clearProblems();

    /// From top to bottom.
    [[nodiscard]] QList<QWidget *> edits() const;

    /// Everything that takes the focus, from top to bottom.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// A text.
    void changed();

    /// The user added or removed one.
    void countChosen(int count);

    /// Fields were made or shown: the tab order is another.
    void fieldsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setCount(int count, bool isFree);
    void appendField();
    void addOne();
    void removeOne();
    void speak();
    void speakOf(int index);
    void retranslate();
    void retranslateField(int index);

    QVBoxLayout *m_rows;
    QList<TextField *> m_fields;
    FieldMessage *m_message;
    std::optional<DraftProblem> m_problem; ///< About all of them.
    QWidget *m_buttons;
    QPushButton *m_addButton;
    QPushButton *m_removeButton;
    int m_count = 0;
    bool m_isFree = true;
};

} // namespace smsdesk
