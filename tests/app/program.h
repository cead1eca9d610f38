// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace smsdesk {

/// What a run of the terminal program left behind.
struct Run
{
    int status = -1; ///< -1 where it crashed or did not end in time.
    QByteArray out;
    QByteArray err;

    /// The one line of JSON it printed; empty where it printed anything else.
    [[nodiscard]] QJsonObject json() const;
};

/// The real terminal program in a data folder of its own, started without a shell. The test's event
/// loop runs meanwhile, so that servers of the test can answer.
class Program final
{
public:
    Program();

    [[nodiscard]] Run run(const QStringList &arguments) const;

    /// The same through the gateway at `endpoint`, with key().
    [[nodiscard]] Run runAt(const QString &endpoint, const QStringList &arguments) const;

    /// `send` of the specification's example message.
    [[nodiscard]] Run sendAt(const QString &endpoint, const QStringList &more = {}) const;

    /// A process that is set up but not started.
    [[nodiscard]] std::unique_ptr<QProcess> process(const QStringList &arguments,
                                                    const QByteArray &appKey = {}) const;

    /// Runs a process until it ends.
    [[nodiscard]] static Run finish(QProcess &process);

    /// The data folder.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Whether the text is in any file of the data folder.
    [[nodiscard]] bool keeps(const QByteArray &text) const;

    /// The options that name a gateway for one run.
    [[nodiscard]] static QStringList accountOptions(const QString &endpoint);

    /// The specification's example message.
    [[nodiscard]] static QStringList exampleMessage();

    /// The key of Tencent's published signature examples.
    [[nodiscard]] static QByteArray key();

private:
    QTemporaryDir m_folder;
};

} // namespace smsdesk
