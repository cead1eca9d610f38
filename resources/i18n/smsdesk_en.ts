<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>smsdesk::BodyText</name>
    <message numerus="yes">
        <source>… and %n more byte(s)</source>
        <translation>
            <numerusform>… and %n more byte</numerusform>
            <numerusform>… and %n more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::JournalCommand</name>
    <message numerus="yes">
        <source>The message log is sound: %n message(s).</source>
        <translation>
            <numerusform>The message log is sound: %n message.</numerusform>
            <numerusform>The message log is sound: %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) on their way</source>
        <translation>
            <numerusform>%n message on its way</numerusform>
            <numerusform>%n messages on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the gateway&apos;s: messages are signed with the gateway&apos;s time.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the gateway&apos;s: messages are signed with the gateway&apos;s time.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the gateway&apos;s: messages are signed with the gateway&apos;s time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the gateway&apos;s: messages are signed with the gateway&apos;s time.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the gateway&apos;s: messages are signed with the gateway&apos;s time.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the gateway&apos;s: messages are signed with the gateway&apos;s time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not been answered yet.</source>
        <translation>
            <numerusform>%n message has not been answered yet.</numerusform>
            <numerusform>%n messages have not been answered yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::PreviewBox</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::Sentences</name>
    <message numerus="yes">
        <source>The gateway accepted the message and bills %n segment(s).</source>
        <translation>
            <numerusform>The gateway accepted the message and bills %n segment.</numerusform>
            <numerusform>The gateway accepted the message and bills %n segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted after %n second(s).</source>
        <translation>
            <numerusform>Accepted after %n second.</numerusform>
            <numerusform>Accepted after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::TemplateCompleter</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
</context>
</TS>
