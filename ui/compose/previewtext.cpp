// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/previewtext.h"

#include "core/message/messagetemplate.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

QString placeholder(qsizetype index)
{
    return u"{%1}"_s.arg(index + 1);
}

/// Signature and parameters in their order, around a text that only the gateway has.
Preview ofUnknownText(const PreviewSource &source)
{
    Preview preview;
    preview.text = renderTemplate(u"…"_s, {}, source.signature, source.toMainlandChina);
    for (qsizetype index = 0; index < source.parameters.size(); ++index)
        preview.text += u'\n' + placeholder(index) + "  "_L1 + source.parameters.at(index);
    preview.remark
        = PreviewWords::tr("The text of template %1 is kept at the gateway. Shown are the "
                           "signature and the parameters in their order.")
              .arg(source.templateId);
    return preview;
}

Preview ofKnownText(const PreviewSource &source)
{
    // An empty field shows its place, so that the text stays readable; the remark says the truth.
    QStringList shown = source.parameters;
    QStringList empty;
    for (qsizetype index = 0; index < shown.size(); ++index) {
        if (shown.at(index).isEmpty()) {
            shown[index] = placeholder(index);
            empty.append(placeholder(index));
        }
    }

    Preview preview;
    preview.text = renderTemplate(
        source.known->text.value_or(QString()), shown, source.signature, source.toMainlandChina);
    if (empty.isEmpty()) {
        preview.characters = static_cast<int>(preview.text.toUcs4().size());
    } else {
        //: %1 is a list of placeholders, such as {1}, {2}.
        preview.remark
            = PreviewWords::tr("Still empty: %1. Sent like this, the phone shows nothing there.")
                  .arg(empty.join(", "_L1));
        // A form that nobody began to fill in is no reason to warn.
        if (source.hasRecipient || empty.size() < shown.size())
            preview.tone = Tone::Warning;
    }
    if (source.hasRecipient && !source.toMainlandChina && !source.known->isInternational) {
        const QString remark
            = PreviewWords::tr("This template is approved for mainland China (+86) alone: the "
                               "gateway is likely to reject it for this number.");
        preview.remark = preview.remark.isEmpty() ? remark : remark + u'\n' + preview.remark;
        preview.tone = Tone::Warning;
    }
    return preview;
}

} // namespace

Preview PreviewWords::of(const PreviewSource &source)
{
    if (source.templateId.isEmpty())
        return {};
    return source.known && source.known->text ? ofKnownText(source) : ofUnknownText(source);
}

} // namespace smsdesk
