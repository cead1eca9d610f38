// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/templatefield.h"

#include "core/message/templateid.h"
#include "ui/compose/templatecompleter.h"
#include "ui/compose/textfield.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

QKeySequence listKey()
{
    return Qt::Key_Down;
}

} // namespace

TemplateField::TemplateField(const Language &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_field(new TextField(u"template"_s, this))
    , m_listButton(new QToolButton(this))
    , m_completer(new TemplateCompleter(this))
{
    m_listButton->setObjectName(u"knownTemplatesToolButton"_s);
    m_listButton->setArrowType(Qt::DownArrow);
    // One stop for one field: the list opens from the line, too.
    m_listButton->setFocusPolicy(Qt::NoFocus);
    m_listButton->setProperty("keyboardAlternative", listKey());
    m_listButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_field->addBeside(m_listButton);
    m_field->edit()->setCompleter(m_completer);
    m_field->edit()->installEventFilter(this);
    // After the completer's own, thus before it: keys go to the list while that is open.
    m_completer->popup()->installEventFilter(this);
    setFocusProxy(m_field->edit());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);

    connect(m_field->edit(), &QLineEdit::textChanged, this, [this] {
        speak();
        Q_EMIT changed();
    });
    connect(m_field->edit(), &QLineEdit::returnPressed, this, &TemplateField::takeOnlyMatch);
    connect(m_field->edit(), &QLineEdit::editingFinished, this, &TemplateField::left);
    connect(m_listButton, &QToolButton::clicked, this, &TemplateField::openList);
    connect(&m_language, &Language::changed, this, &TemplateField::retranslate);
    retranslate();
}

QString TemplateField::text() const
{
    return m_field->edit()->text();
}

void TemplateField::setText(const QString &text)
{
    m_field->edit()->setText(text);
}

void TemplateField::setKnown(const QList<KnownTemplate> &known)
{
    if (m_known == known)
        return;
    m_known = known;
    m_completer->setKnown(m_known, m_language.locale());
    m_listButton->setEnabled(!m_known.isEmpty());
    speak();
    Q_EMIT knownChanged();
}

std::optional<KnownTemplate> TemplateField::chosen() const
{
    const auto id = TemplateId::parse(text());
    if (!id)
        return std::nullopt;
    for (const KnownTemplate &known : m_known) {
        if (known.id == id->toString())
            return known;
    }
    return std::nullopt;
}

void TemplateField::showProblem(const DraftProblem &problem)
{
    // An open list would hide the sentence.
    m_completer->popup()->hide();
    m_field->showProblem(problem);
}

void TemplateField::clearProblem()
{
    m_field->clearProblem();
}

QWidget *TemplateField::edit() const
{
    return m_field->edit();
}

void TemplateField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool TemplateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == m_field->edit()) {
        Q_EMIT entered();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        // Before the focus moves on, so that it finds the fields of what was taken.
        if (press->key() == Qt::Key_Tab)
            takeOnlyMatch();
        if (press->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            openList();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TemplateField::openList()
{
    m_field->edit()->setFocus(Qt::PopupFocusReason);
    if (!m_known.isEmpty())
        m_completer->openAll();
}

bool TemplateField::takeOnlyMatch()
{
    // Digits are meant as an ID, even where no template can have it.
    const auto id = TemplateId::parse(text());
    if (id || id.error() != TemplateIdError::NotDigits)
        return false;
    const QString match = m_completer->onlyMatch(text().trimmed());
    if (match.isEmpty())
        return false;
    setText(match);
    return true;
}

void TemplateField::left()
{
    const auto id = TemplateId::parse(text());
    if (id || id.error() == TemplateIdError::Empty)
        return;
    showProblem({.field = DraftField::Template,
                 .kind = DraftProblem::Kind::Template,
                 .templateId = id.error()});
}

void TemplateField::speak()
{
    const std::optional<KnownTemplate> known = chosen();
    if (!known || known->name.isEmpty())
        m_field->setHint({});
    else if (known->isInternational)
        m_field->setHint(known->name);
    else
        //: %1 is the name of a template.
        m_field->setHint(tr("%1, for numbers in mainland China (+86) alone").arg(known->name));
}

void TemplateField::retranslate()
{
    m_field->setLabel(tr("&Template"), tr("Template"));
    m_field->edit()->setPlaceholderText(tr("ID, or part of a name"));
    m_listButton->setAccessibleName(tr("Known templates"));
    //: %1 is a key.
    m_listButton->setToolTip(
        tr("Choose a known template (%1)").arg(listKey().toString(QKeySequence::NativeText)));
    m_completer->setKnown(m_known, m_language.locale());
    m_listButton->setEnabled(!m_known.isEmpty());
    speak();
}

} // namespace smsdesk
