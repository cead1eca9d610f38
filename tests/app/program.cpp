// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int patienceMilliseconds = 60'000;

} // namespace

QJsonObject Run::json() const
{
    const bool isOneLine = out.endsWith('\n') && out.count('\n') == 1;
    return isOneLine ? QJsonDocument::fromJson(out).object() : QJsonObject();
}

Program::Program()
{
    if (!m_folder.isValid())
        qFatal("cannot make a data folder");
}

QByteArray Program::key()
{
    return "5f03a35d00ee52a21327ab048186a2c4"_ba;
}

QStringList Program::accountOptions(const QString &endpoint)
{
    return {u"--endpoint"_s, endpoint, u"--sdkappid"_s, u"1400000001"_s};
}

QStringList Program::exampleMessage()
{
    return {u"--to"_s,
            u"+8613711112222"_s,
            u"--template"_s,
            u"19"_s,
            u"--param"_s,
            u"验证码"_s,
            u"--param"_s,
            u"1234"_s,
            u"--param"_s,
            u"4"_s,
            u"--sign"_s,
            u"腾讯云"_s};
}

std::unique_ptr<QProcess> Program::process(const QStringList &arguments,
                                           const QByteArray &appKey) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SMSDESK_DATA_DIR"_s, m_folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"SMSDESK_APPKEY"_s);
    if (!appKey.isEmpty())
        environment.insert(u"SMSDESK_APPKEY"_s, QString::fromUtf8(appKey));
    process->setProcessEnvironment(environment);
    process->setProgram(QStringLiteral(SMSDESK_CLI));
    process->setArguments(arguments);
    return process;
}

Run Program::finish(QProcess &process)
{
    process.start();
    const auto hasEnded = [&process] { return process.state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(hasEnded, patienceMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

Run Program::run(const QStringList &arguments) const
{
    return finish(*process(arguments));
}

Run Program::runAt(const QString &endpoint, const QStringList &arguments) const
{
    return finish(*process(accountOptions(endpoint) + arguments, key()));
}

Run Program::sendAt(const QString &endpoint, const QStringList &more) const
{
    return runAt(endpoint, QStringList{u"send"_s} + exampleMessage() + more);
}

bool Program::keeps(const QByteArray &text) const
{
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace smsdesk
