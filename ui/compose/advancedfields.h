// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace smsdesk {

class TextField;

/// `ext` and `extend`, folded away: few people ever need them. Opens by itself when they hold
/// something, so that nothing is sent unseen.
class AdvancedFields final : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedFields(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AdvancedFields)

    [[nodiscard]] TextField *ext() const { return m_ext; }

    [[nodiscard]] TextField *extend() const { return m_extend; }

    [[nodiscard]] QWidget *toggle() const;

    void open();

Q_SIGNALS:
    void changed();

    /// The user opened them.
    void unfolded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void textsChanged();
    void showOpen(bool isOpen);
    void retranslate();

    QToolButton *m_toggle;
    QWidget *m_body;
    TextField *m_ext;
    TextField *m_extend;
};

} // namespace smsdesk
