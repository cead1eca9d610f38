// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/vaulterror.h"
#include "core/base/result.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <functional>

namespace smsdesk {

/// Does something with a key file while no other program changes it, under a lock beside it: at
/// once where nobody does, which is nearly always; else it tries again and again for two seconds,
/// without keeping the thread. Main thread; needs its event loop.
class FileTurn final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<void, VaultError>()>;

    /// Answers with what `work` returned, or NotWritten where the lock is not to be had. `work` is
    /// not called, and the answer cancelled, once `owner` is gone.
    [[nodiscard]] static QFuture<Result<void, VaultError>>
    begin(const QString &file, const Work &work, QObject *owner);

    ~FileTurn() override;
    Q_DISABLE_COPY_MOVE(FileTurn)

private:
    FileTurn(QString file, Work work, QObject *owner);

    void tryNow();
    void finish(const Result<void, VaultError> &answer);

    QString m_file;
    Work m_work;
    QDeadlineTimer m_deadline;
    QPromise<Result<void, VaultError>> m_promise;
};

} // namespace smsdesk
