<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
