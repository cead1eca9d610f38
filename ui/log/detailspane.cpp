// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/detailspane.h"

#include "core/words/sentences.h"
#include "ui/common/outcomeicon.h"
#include "ui/common/theme.h"
#include "ui/log/historytext.h"
#include "ui/log/recordtext.h"
#include "ui/log/settleactions.h"
#include "ui/log/settlepanel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// An icon, drawn anew at the density of whatever screen it is on.
class IconView final : public QWidget
{
public:
    explicit IconView(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(22, 22);
    }

    void setIcon(const QIcon &icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

QPlainTextEdit *makeWireView(const QString &objectName, QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setObjectName(objectName);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

QTextBrowser *makeTextView(const QString &objectName, QWidget *parent)
{
    auto *view = new QTextBrowser(parent);
    view->setObjectName(objectName);
    view->setOpenLinks(false);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                  | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    constexpr int margin = 8;
    view->document()->setDocumentMargin(margin);
    return view;
}

/// Text that is the same leaves cursor and selection where they are.
void setHtml(QTextBrowser *view, const QString &html)
{
    constexpr auto shown = "smsdeskShownHtml"; // toHtml() gives back another text than was set.
    if (view->property(shown).toString() == html)
        return;
    const int position = view->verticalScrollBar()->value();
    view->setProperty(shown, html);
    view->setHtml(html);
    view->verticalScrollBar()->setValue(position);
}

void setText(QPlainTextEdit *view, const QString &text)
{
    if (view->toPlainText() != text)
        view->setPlainText(text);
}

} // namespace

struct DetailsPane::Private
{
    const ResultCatalogue &catalogue;
    const Language &language;
    SettleActions &settling;
    std::optional<JournalRecord> record;
    QList<JournalEvent> events;
    std::optional<JournalError> error;

    QStackedWidget *stack = nullptr;
    QLabel *hint = nullptr;
    IconView *icon = nullptr;
    QLabel *headline = nullptr;
    SettlePanel *settlePanel = nullptr;
    QTabWidget *tabs = nullptr;
    QTextBrowser *details = nullptr;
    QTextBrowser *history = nullptr;
    QPlainTextEdit *request = nullptr;
    QPlainTextEdit *reply = nullptr;

    [[nodiscard]] QWidget *makeContent(QWidget *parent);
    [[nodiscard]] QWidget *makeTabs(QWidget *parent);
    [[nodiscard]] QList<HistoryEntry> entries() const;
    [[nodiscard]] QString noticeHtml(const QPalette &palette) const;
};

QWidget *DetailsPane::Private::makeContent(QWidget *parent)
{
    auto *content = new QWidget(parent);
    icon = new IconView(content);
    headline = new QLabel(content);
    headline->setObjectName(u"headlineLabel"_s);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    headline->setTextInteractionFlags(Qt::TextSelectableByMouse); // By keyboard: Copy Details.
    QFont bold = headline->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    headline->setFont(bold);

    auto *header = new QHBoxLayout;
    header->addWidget(icon, 0, Qt::AlignTop);
    header->addWidget(headline, 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(header);
    settlePanel = new SettlePanel({.lookUp = settling.lookUp(),
                                   .sendAgain = settling.sendAgain(),
                                   .settle = settling.settle()},
                                  content);
    column->addWidget(settlePanel);
    column->addWidget(makeTabs(content), 1);
    return content;
}

QWidget *DetailsPane::Private::makeTabs(QWidget *parent)
{
    tabs = new QTabWidget(parent);
    tabs->setObjectName(u"detailsTabWidget"_s);
    tabs->setDocumentMode(true);
    details = makeTextView(u"detailsTextBrowser"_s, tabs);
    history = makeTextView(u"historyTextBrowser"_s, tabs);
    request = makeWireView(u"requestPlainTextEdit"_s, tabs);
    reply = makeWireView(u"replyPlainTextEdit"_s, tabs);
    tabs->addTab(details, {});
    tabs->addTab(history, {});
    tabs->addTab(request, {});
    tabs->addTab(reply, {});
    QObject::connect(&settling, &SettleActions::lookUpStarted, tabs, [this] {
        tabs->setCurrentWidget(details); // What comes of it stands there.
    });
    return tabs;
}

QList<HistoryEntry> DetailsPane::Private::entries() const
{
    return record ? HistorySentences::entries(*record, events, catalogue, language.locale())
                  : QList<HistoryEntry>();
}

/// What came of it last, marked at its edge: with the words, the colour is not alone.
QString DetailsPane::Private::noticeHtml(const QPalette &palette) const
{
    const SettleActions::Notice notice = settling.notice();
    if (notice.headline.isEmpty())
        return {};
    const QColor color = notice.tone == Tone::Ok ? theme::okColor(palette)
        : notice.tone == Tone::Error             ? theme::errorColor(palette)
                                                 : theme::warningColor(palette);
    QString words = u"<b>%1</b>"_s.arg(notice.headline.toHtmlEscaped());
    for (const QString &line : notice.lines)
        words += u"<br>"_s + line.toHtmlEscaped().replace('\n'_L1, "<br>"_L1);
    return u"<table cellspacing='0' cellpadding='0' width='100%'><tr>"
           "<td width='4' bgcolor='%1'></td><td style='padding:1px 0 1px 8px'>%2</td>"
           "</tr></table><p style='margin:0; font-size:4px'>&nbsp;</p>"_s.arg(color.name(), words);
}

DetailsPane::DetailsPane(const ResultCatalogue &catalogue,
                         const Language &language,
                         SettleActions &settling,
                         QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(
          Private{.catalogue = catalogue, .language = language, .settling = settling}))
{
    setObjectName(u"detailsPane"_s);
    d->stack = new QStackedWidget(this);
    d->hint = new QLabel(d->stack);
    d->hint->setObjectName(u"detailsHintLabel"_s);
    d->hint->setAlignment(Qt::AlignCenter);
    d->hint->setWordWrap(true);
    d->hint->setMargin(16);
    d->hint->setForegroundRole(QPalette::PlaceholderText);
    d->stack->addWidget(d->hint);
    d->stack->addWidget(d->makeContent(d->stack));

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(d->stack);
    connect(&language, &Language::changed, this, &DetailsPane::retranslate);
    connect(&settling, &SettleActions::changed, this, &DetailsPane::showSettling);
    connect(d->history, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (const auto id = historytext::messageOf(link))
            Q_EMIT messageWanted(*id);
    });
    retranslate();
}

DetailsPane::~DetailsPane() = default;

void DetailsPane::showRecord(const JournalRecord &record, const QList<JournalEvent> &events)
{
    const bool isAnother = !d->record || d->record->id != record.id;
    d->record = record;
    d->events = events;
    d->error.reset();
    retranslate();
    if (isAnother) {
        d->details->moveCursor(QTextCursor::Start);
        d->history->moveCursor(QTextCursor::Start);
        d->request->moveCursor(QTextCursor::Start);
        d->reply->moveCursor(QTextCursor::Start);
    }
}

void DetailsPane::showNothing()
{
    d->record.reset();
    d->events.clear();
    d->error.reset();
    retranslate();
}

void DetailsPane::showError(const JournalError &error)
{
    d->record.reset();
    d->events.clear();
    d->error = error;
    retranslate();
}

const std::optional<JournalRecord> &DetailsPane::record() const
{
    return d->record;
}

QString DetailsPane::plainText() const
{
    if (!d->record)
        return {};
    return RecordText(*d->record, d->catalogue, d->language.locale()).plain(d->entries());
}

void DetailsPane::focusDetails()
{
    if (d->record)
        d->tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void DetailsPane::retranslate()
{
    setAccessibleName(tr("Message details"));
    d->tabs->setAccessibleName(tr("Message details"));
    d->tabs->setTabText(0, tr("Details"));
    d->tabs->setTabText(1, tr("History"));
    d->tabs->setTabText(2, tr("Request"));
    d->tabs->setTabText(3, tr("Reply"));
    d->details->setAccessibleName(tr("Details"));
    d->history->setAccessibleName(tr("History"));
    d->request->setAccessibleName(tr("Request"));
    d->reply->setAccessibleName(tr("Reply"));
    d->hint->setText(d->error ? Sentences::of(*d->error)
                              : tr("Choose a message above to see what happened to it."));
    d->stack->setCurrentIndex(d->record ? 1 : 0);
    if (d->record)
        showWords();
    d->settling.setMessage(d->record, d->entries()); // Which shows the details, too.
}

void DetailsPane::showWords()
{
    const RecordText text(*d->record, d->catalogue, d->language.locale());
    d->icon->setIcon(outcomeIcon(d->record->outcome(), palette()));
    d->headline->setText(text.explanation().headline);
    setHtml(d->history, historytext::html(d->entries(), palette(), d->language.locale()));
    setText(d->request, text.request());
    setText(d->reply, text.reply());
    d->reply->setPlaceholderText(d->record->result ? tr("No reply came.") : tr("No reply yet."));
}

void DetailsPane::showSettling()
{
    d->settlePanel->setAsking(d->settling.isAsking());
    d->settlePanel->setSafeToSend(d->settling.isSafeToSend());
    if (!d->record)
        return;
    const RecordText text(*d->record, d->catalogue, d->language.locale());
    setHtml(d->details, d->noticeHtml(palette()) + text.html(palette()));
}

void DetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Some colours are written into the text.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace smsdesk
