// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/previewtext.h"

#include <QWidget>

class QLabel;

namespace smsdesk {

/// The message in a bubble, as a phone shows it; read-only, but it can be selected and copied.
class PreviewBox final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBox(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PreviewBox)

    void setPreview(const Preview &preview);

    [[nodiscard]] QWidget *view() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    class BubbleText;

    void retranslate();
    void showCount();

    QLabel *m_title;
    QLabel *m_count;
    QWidget *m_bubble;
    BubbleText *m_text;
    FieldMessage *m_remark;
    Preview m_preview;
};

} // namespace smsdesk
