// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logpage.h"

#include "core/base/clock.h"
#include "core/base/future.h"
#include "core/words/sentences.h"
#include "ui/log/detailspane.h"
#include "ui/log/logmodel.h"
#include "ui/log/logtable.h"
#include "ui/log/messagereader.h"
#include "ui/log/settleactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// A quiet text in the middle of a page that has nothing else to show.
QLabel *makeNotice(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(24);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

struct LogPage::Private
{
    Services services;
    SystemClock clock;
    LogModel model;
    MessageReader reader;
    std::optional<JournalError> error;
    std::optional<JournalId> chosen;
    std::optional<JournalId> awaited; ///< To be chosen when its row is there.
    std::optional<JournalId> sought; ///< To be gone to when its row is there.

    QLabel *title = nullptr;
    QLabel *problem = nullptr;
    QStackedWidget *stack = nullptr;
    LogTable *table = nullptr;
    QLabel *empty = nullptr;
    QWidget *errorPage = nullptr;
    QLabel *errorText = nullptr;
    QPushButton *tryAgain = nullptr;
    QSplitter *splitter = nullptr;
    DetailsPane *details = nullptr;
    SettleActions *settling = nullptr;

    QAction *showDetails = nullptr;
    QAction *copyNumber = nullptr;
    QAction *copyDetails = nullptr;
    QAction *reload = nullptr;

    explicit Private(const Services &given)
        : services(given)
        , model({.journal = given.journal,
                 .catalogue = given.catalogue,
                 .language = given.language,
                 .clock = clock})
        , reader(given.journal)
    {
    }

    void build(LogPage *page);
    void buildTable(LogPage *page);
    void buildActions(LogPage *page);
    void connectAll(LogPage *page);
    void retranslate();
    void showState();
    void choose(std::optional<JournalId> id);
    void chooseAgain();
    void chooseAwaited(const LogPage *page);
    void goToSought();
};

void LogPage::Private::build(LogPage *page)
{
    title = new QLabel(page);
    title->setObjectName(u"logTitleLabel"_s);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    problem = new QLabel(page);
    problem->setObjectName(u"logProblemLabel"_s);
    problem->setWordWrap(true);

    buildTable(page);
    settling = new SettleActions({.settler = services.settler,
                                  .sender = services.sender,
                                  .accounts = services.accounts,
                                  .catalogue = services.catalogue,
                                  .language = services.language,
                                  .clock = clock},
                                 page);
    details = new DetailsPane(services.catalogue, services.language, *settling, page);
    splitter = new QSplitter(Qt::Vertical, page);
    splitter->setObjectName(u"logSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(stack);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({330, 290});
    splitter->restoreState(services.settings.get(settings::logSplitter));

    auto *column = new QVBoxLayout(page);
    column->addWidget(title);
    column->addWidget(problem);
    column->addWidget(splitter, 1);
}

void LogPage::Private::buildTable(LogPage *page)
{
    stack = new QStackedWidget(page);
    table = new LogTable(stack);
    table->setObjectName(u"logTableView"_s);
    table->setModel(&model);
    table->restoreColumns(services.settings);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    title->setBuddy(table);

    empty = makeNotice(u"logEmptyLabel"_s, stack);
    errorPage = new QWidget(stack);
    errorText = makeNotice(u"logErrorLabel"_s, errorPage);
    tryAgain = new QPushButton(errorPage);
    tryAgain->setObjectName(u"tryAgainPushButton"_s);
    auto *column = new QVBoxLayout(errorPage);
    column->addStretch();
    column->addWidget(errorText);
    column->addWidget(tryAgain, 0, Qt::AlignHCenter);
    column->addStretch();

    stack->addWidget(table);
    stack->addWidget(empty);
    stack->addWidget(errorPage);
}

void LogPage::Private::buildActions(LogPage *page)
{
    const auto make = [this, page](const QString &objectName, const QKeySequence &shortcut) {
        auto *action = new QAction(page);
        action->setObjectName(objectName);
        action->setShortcut(shortcut);
        table->addAction(action);
        return action;
    };
    showDetails = make(u"showDetailsAction"_s, Qt::CTRL | Qt::Key_I);
    copyNumber = make(u"copyNumberAction"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    copyDetails = make(u"copyDetailsAction"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    const auto addSeparator = [this, page] {
        auto *separator = new QAction(page);
        separator->setSeparator(true);
        table->addAction(separator);
    };
    addSeparator();
    table->addActions({settling->lookUp(), settling->sendAgain(), settling->settle()});
    addSeparator();
    reload = make(u"reloadAction"_s, Qt::Key_F5);
}

void LogPage::Private::connectAll(LogPage *page)
{
    connect(&model, &LogModel::loaded, page, [this] {
        showState();
        chooseAgain();
        goToSought();
    });
    connect(&model, &LogModel::rowsInserted, page, [this, page] {
        showState();
        chooseAwaited(page);
        goToSought();
    });
    connect(&model, &LogModel::failed, page, [this](const JournalError &what) {
        error = what;
        showState();
    });
    connect(&model,
            &LogModel::dataChanged,
            page,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                const auto row = chosen ? model.rowOf(*chosen) : std::nullopt;
                if (roles.isEmpty() && row && *row >= first.row() && *row <= last.row())
                    reader.ask(*chosen);
            });
    connect(table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            page,
            [this](const QModelIndex &current) { choose(model.idAt(current.row())); });
    connect(table, &QTableView::activated, details, &DetailsPane::focusDetails);
    connect(tryAgain, &QPushButton::clicked, page, &LogPage::load);
    connect(reload, &QAction::triggered, page, &LogPage::load);
    connect(showDetails, &QAction::triggered, details, &DetailsPane::focusDetails);
    connect(copyNumber, &QAction::triggered, page, [this] {
        if (details->record())
            QGuiApplication::clipboard()->setText(details->record()->message.tel);
    });
    connect(copyDetails, &QAction::triggered, page, [this] {
        if (details->record())
            QGuiApplication::clipboard()->setText(details->plainText());
    });
    connect(&services.journal, &Journal::recordNoted, page, [this](JournalId id) {
        if (chosen == id)
            reader.ask(*chosen); // Its history has grown, if nothing else.
    });
    connect(&services.journal, &Journal::changed, page, [this] {
        if (chosen)
            reader.ask(*chosen); // Another program may have looked it up.
    });
    connect(&reader,
            &MessageReader::read,
            page,
            [this](const JournalRecord &record, const QList<JournalEvent> &history) {
                details->showRecord(record, history);
                showState();
            });
    connect(&reader, &MessageReader::failed, page, [this](const JournalError &what) {
        details->showError(what);
        showState();
    });
    connect(settling, &SettleActions::sentAgain, page, &LogPage::goToMessage);
    connect(details, &DetailsPane::messageWanted, page, &LogPage::goToMessage);
    connect(&services.language, &Language::changed, page, [this] { retranslate(); });
}

void LogPage::Private::retranslate()
{
    title->setText(LogPage::tr("Messages"));
    table->setAccessibleName(LogPage::tr("Message log"));
    empty->setText(u"<p><b>%1</b></p><p>%2</p>"_s.arg(
        LogPage::tr("No messages yet"),
        LogPage::tr("Each message you send stands here, newest first, with what became of it.")));
    tryAgain->setText(LogPage::tr("Try &Again"));
    showDetails->setText(LogPage::tr("Show &Details"));
    copyNumber->setText(LogPage::tr("Copy &Number"));
    copyDetails->setText(LogPage::tr("&Copy Details"));
    reload->setText(LogPage::tr("&Reload"));
    settling->retranslate();
    model.retranslate();
    showState();
}

void LogPage::Private::showState()
{
    const QString words = error ? Sentences::of(*error) : QString();
    errorText->setText(words);
    problem->setText(words);
    problem->setVisible(error && model.rowCount() > 0);

    if (model.rowCount() > 0)
        stack->setCurrentWidget(table);
    else if (error)
        stack->setCurrentWidget(errorPage);
    else
        stack->setCurrentWidget(model.isLoaded() ? static_cast<QWidget *>(empty) : table);
    details->setVisible(stack->currentWidget() == table);
    for (QAction *action : {showDetails, copyNumber, copyDetails})
        action->setEnabled(details->record().has_value());
}

void LogPage::Private::choose(std::optional<JournalId> id)
{
    chosen = id;
    if (id) {
        reader.ask(*chosen);
        return;
    }
    reader.forget();
    details->showNothing();
    showState();
}

void LogPage::Private::chooseAgain()
{
    // Loading anew forgets the table's choice without a word.
    const auto row = chosen ? model.rowOf(*chosen) : std::nullopt;
    if (row)
        table->setCurrentIndex(model.index(*row, 0));
    else
        choose({});
}

void LogPage::Private::chooseAwaited(const LogPage *page)
{
    const auto row = awaited ? model.rowOf(*awaited) : std::nullopt;
    if (!row)
        return;
    awaited.reset();
    if (!page->isAncestorOf(QApplication::focusWidget()))
        table->setCurrentIndex(model.index(*row, 0));
}

void LogPage::Private::goToSought()
{
    if (!sought || !model.isLoaded())
        return;
    if (const auto row = model.rowOf(*sought)) {
        sought.reset();
        awaited.reset(); // Whoever goes somewhere is not led away again.
        table->setCurrentIndex(model.index(*row, 0));
        table->setFocus(Qt::OtherFocusReason);
        table->centreCurrentSoon();
    } else if (model.canFetchMore({})) {
        model.fetchMore({}); // Comes here again with the rows.
    } else {
        sought.reset();
    }
}

LogPage::LogPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(services))
{
    setObjectName(u"logPage"_s);
    d->build(this);
    d->buildActions(this);
    d->connectAll(this);
    d->model.setPalette(palette());
    d->retranslate();
}

LogPage::~LogPage()
{
    d->table->saveColumns(d->services.settings);
    d->services.settings.set(settings::logSplitter, d->splitter->saveState());
    // The model goes before the widgets, and takes no more part in what they do.
    d->table->setModel(nullptr);
    d->model.disconnect(this);
    d->reader.disconnect(this);
}

QList<QAction *> LogPage::logActions() const
{
    return d->table->actions();
}

void LogPage::load()
{
    d->error.reset();
    d->tryAgain->show();
    d->reload->setEnabled(true);
    d->model.load();
    d->showState();
}

void LogPage::showProblem(const JournalError &problem)
{
    d->error = problem;
    d->tryAgain->hide(); // Reading again does not open it.
    d->reload->setEnabled(false);
    d->showState();
}

void LogPage::showMessage(JournalId id)
{
    d->awaited = id;
    d->chooseAwaited(this);
}

void LogPage::goToMessage(JournalId id)
{
    d->sought = id;
    if (d->model.rowOf(id))
        d->goToSought();
    else
        load();
}

void LogPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->model.setPalette(palette());
}

} // namespace smsdesk
