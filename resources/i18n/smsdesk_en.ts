<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>smsdesk::AccountForm</name>
    <message numerus="yes">
        <source>As in Settings: %n min</source>
        <translation>
            <numerusform>As in Settings: %n min</numerusform>
            <numerusform>As in Settings: %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountSentences</name>
    <message numerus="yes">
        <source>%n account(s) added: %1. Enter an AppKey for each.</source>
        <translation>
            <numerusform>%n account added: %1. Enter its AppKey.</numerusform>
            <numerusform>%n accounts added: %1. Enter an AppKey for each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) left as they are, because they are here already: %1.</source>
        <translation>
            <numerusform>%n account left as it is, because it is here already: %1.</numerusform>
            <numerusform>%n accounts left as they are, because they are here already: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) replaced: %1. An AppKey that is stored stays.</source>
        <translation>
            <numerusform>%n account replaced: %1. An AppKey that is stored stays.</numerusform>
            <numerusform>%n accounts replaced: %1. An AppKey that is stored stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) came without the certificate file that belongs to them: %1. Choose it in the account.</source>
        <translation>
            <numerusform>%n account came without the certificate file that belongs to it: %1. Choose it in the account.</numerusform>
            <numerusform>%n accounts came without the certificate files that belong to them: %1. Choose them in the accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) came without the certificate file that belongs to them: %1. The one that each has here stays.</source>
        <translation>
            <numerusform>%n account came without the certificate file that belongs to it: %1. The one that it has here stays.</numerusform>
            <numerusform>%n accounts came without the certificate files that belong to them: %1. Those that they have here stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would send to another path at Tencent Cloud than its gateway&apos;s, where no message gets: %1. Correct the address to %2.</source>
        <translation>
            <numerusform>%n account would send to another path at Tencent Cloud than its gateway&apos;s, where no message gets: %1. Correct the address to %2.</numerusform>
            <numerusform>%n accounts would send to another path at Tencent Cloud than its gateway&apos;s, where no message gets: %1. Correct the addresses to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountTransfer</name>
    <message numerus="yes">
        <source>%n account(s) exported to %1. No AppKey is in the file.</source>
        <translation>
            <numerusform>%n account exported to %1. No AppKey is in the file.</numerusform>
            <numerusform>%n accounts exported to %1. No AppKey is in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of the file are here already: %1.</source>
        <translation>
            <numerusform>%n account of the file is here already: %1.</numerusform>
            <numerusform>%n accounts of the file are here already: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountWriter</name>
    <message numerus="yes">
        <source>%n message(s) a second</source>
        <translation>
            <numerusform>%n message a second</numerusform>
            <numerusform>%n messages a second</numerusform>
        </translation>
    </message>
</context>
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
    <name>smsdesk::CheckSentences</name>
    <message numerus="yes">
        <source>The system did not say within %n second(s) which proxy to use.</source>
        <translation>
            <numerusform>The system did not say within %n second which proxy to use.</numerusform>
            <numerusform>The system did not say within %n seconds which proxy to use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody told within %n second(s) which address %1 has.</source>
        <translation>
            <numerusform>Nobody told within %n second which address %1 has.</numerusform>
            <numerusform>Nobody told within %n seconds which address %1 has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It ends in %n day(s), on %1.</source>
        <translation>
            <numerusform>It ends in %n day, on %1.</numerusform>
            <numerusform>It ends in %n days, on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gateway knows the SdkAppId %1 and takes the AppKey. The application has %n template(s).</source>
        <translation>
            <numerusform>The gateway knows the SdkAppId %1 and takes the AppKey. The application has %n template.</numerusform>
            <numerusform>The gateway knows the SdkAppId %1 and takes the AppKey. The application has %n templates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gateway was asked, but did not answer within %n second(s).</source>
        <translation>
            <numerusform>The gateway was asked, but did not answer within %n second.</numerusform>
            <numerusform>The gateway was asked, but did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::CloseGuard</name>
    <message numerus="yes">
        <source>%n message(s) have not been answered yet.</source>
        <translation>
            <numerusform>%n message has not been answered yet.</numerusform>
            <numerusform>%n messages have not been answered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet.</source>
        <translation>
            <numerusform>%n message has not left yet.</numerusform>
            <numerusform>%n messages have not left yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::FindingSentences</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
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
        <source>%n message(s) on their way: SMS Desk closes when they are answered.</source>
        <translation>
            <numerusform>%n message on its way: SMS Desk closes when it is answered.</numerusform>
            <numerusform>%n messages on their way: SMS Desk closes when they are answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::NetworkSentences</name>
    <message numerus="yes">
        <source>The connection to the gateway was not up within %n second(s).</source>
        <translation>
            <numerusform>The connection to the gateway was not up within %n second.</numerusform>
            <numerusform>The connection to the gateway was not up within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message left, but the gateway did not answer within %n second(s).</source>
        <translation>
            <numerusform>The message left, but the gateway did not answer within %n second.</numerusform>
            <numerusform>The message left, but the gateway did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate file of the account could not be read within %n second(s).</source>
        <translation>
            <numerusform>The certificate file of the account could not be read within %n second.</numerusform>
            <numerusform>The certificate file of the account could not be read within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
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
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gateway refuses the same message within 30 seconds: wait %n more second(s).</source>
        <translation>
            <numerusform>The gateway refuses the same message within 30 seconds: wait %n more second.</numerusform>
            <numerusform>The gateway refuses the same message within 30 seconds: wait %n more seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This number got a message just now: for %n more second(s) the gateway may refuse another (result 1023).</source>
        <translation>
            <numerusform>This number got a message just now: for %n more second the gateway may refuse another (result 1023).</numerusform>
            <numerusform>This number got a message just now: for %n more seconds the gateway may refuse another (result 1023).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This number got %n message(s) today, Beijing time. The gateway takes %1 a day: it may refuse another (result 1025).</source>
        <extracomment>%n messages were sent; %1 is the most that the gateway takes in a day.</extracomment>
        <translation>
            <numerusform>This number got %n message today, Beijing time. The gateway takes %1 a day: it may refuse another (result 1025).</numerusform>
            <numerusform>This number got %n messages today, Beijing time. The gateway takes %1 a day: it may refuse another (result 1025).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is too short. Enter at least %n character(s).</source>
        <translation>
            <numerusform>The passphrase is too short. Enter at least %n character.</numerusform>
            <numerusform>The passphrase is too short. Enter at least %n characters.</numerusform>
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
