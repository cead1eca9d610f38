<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>smsdesk::About</name>
    <message>
        <source>SMS Desk %1</source>
        <translation>SMS Desk %1</translation>
    </message>
    <message>
        <source>About SMS Desk</source>
        <translation>关于 SMS Desk</translation>
    </message>
    <message>
        <source>Sends international SMS through Tencent Cloud. A message is billed at most once, and nothing that was sent is forgotten.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>通过腾讯云发送国际短信。每条短信最多计费一次，发出的每条短信都有记录。

本程序是自由软件，以 GNU 通用公共许可证第 3 版或更高版本发布。使用 Qt %1 构建。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountField</name>
    <message>
        <source>A&amp;ccount</source>
        <translation>账号(&amp;C)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>For trying things out: nothing is sent, nothing is billed.</source>
        <translation>用于试用：不会真正发送短信，也不会计费。</translation>
    </message>
    <message>
        <source>Choose the account to send with.</source>
        <translation>请选择用来发送的账号。</translation>
    </message>
    <message>
        <source>There is no account “%1” any more. Choose another one.</source>
        <translation>账号“%1”已不存在。请另选一个。</translation>
    </message>
    <message>
        <source>To send for real, choose your account here.</source>
        <translation>要真正发送，请在此选择您的账号。</translation>
    </message>
    <message>
        <source>There is no account “%1”: “%2” stays chosen.</source>
        <translation>没有账号“%1”，仍使用“%2”。</translation>
    </message>
    <message>
        <source>There is no account “%1”. Choose another one.</source>
        <translation>没有账号“%1”。选择其他账号。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountForm</name>
    <message>
        <source>Choose a Certificate File</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Defaults for messages</source>
        <translation>短信默认设置</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>SdkApp&amp;Id</source>
        <translation>SdkApp&amp;Id</translation>
    </message>
    <message>
        <source>App&amp;Key</source>
        <translation>App&amp;Key</translation>
    </message>
    <message>
        <source>Gateway a&amp;ddress</source>
        <translation>网关地址(&amp;D)</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>签名(&amp;G)</translation>
    </message>
    <message>
        <source>C&amp;ountry of national numbers</source>
        <translation>默认国家/地区(&amp;O)</translation>
    </message>
    <message>
        <source>Country of national numbers</source>
        <translation>默认国家/地区</translation>
    </message>
    <message>
        <source>Certificate a&amp;uthority</source>
        <translation>CA 证书文件(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Wait for a reply</source>
        <translation>应答时限(&amp;W)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>CA 证书文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Browse for a certificate file</source>
        <translation>浏览证书文件</translation>
    </message>
    <message>
        <source>The number beside the AppKey in the console</source>
        <translation>控制台中与 AppKey 并列的数字</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The system&apos;s alone</source>
        <translation>仅信任系统证书</translation>
    </message>
    <message>
        <source>A PEM file with one more authority to trust, such as a company&apos;s own</source>
        <translation>另外信任的一个 CA（PEM 文件），例如公司自己的 CA</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Stored; type a new one to replace it</source>
        <translation>已保存，输入新的 AppKey 即可替换</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SdkAppId</source>
        <translation>SdkAppId</translation>
    </message>
    <message>
        <source>AppKey</source>
        <translation>AppKey</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>网关地址</translation>
    </message>
    <message>
        <source>Wait for a reply</source>
        <translation>应答时限</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>发送前检查</translation>
    </message>
    <message>
        <source>Ask before repeating a &amp;message within</source>
        <translation>发送相同短信前询问的时限(&amp;M)</translation>
    </message>
    <message>
        <source>Ask before repeating a message within</source>
        <translation>发送相同短信前询问的时限</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Messages a day to one number</source>
        <translation>单个号码每日短信条数</translation>
    </message>
    <message>
        <source>0 – no warning</source>
        <translation>0：不提醒</translation>
    </message>
    <message>
        <source>Messages a da&amp;y to one number</source>
        <translation>单个号码每日短信条数(&amp;Y)</translation>
    </message>
    <message>
        <source>The same template and parameters to the same number. 0: never ask.</source>
        <translation>指发往同一号码、模板和参数都相同的短信。0 表示不询问。</translation>
    </message>
    <message>
        <source>As set in Tencent&apos;s SMS console, under Application Management &gt; Basic Configuration. 0: no warning.</source>
        <translation>以腾讯云短信控制台“应用管理 &gt; 基础配置”中的设置为准。0 表示不提醒。</translation>
    </message>
    <message>
        <source>Co&amp;lour in the window</source>
        <translation>窗口中的颜色(&amp;L)</translation>
    </message>
    <message>
        <source>Colour in the window</source>
        <translation>窗口中的颜色</translation>
    </message>
    <message>
        <source>B&amp;egin with this account</source>
        <translation>启动时使用此账号(&amp;E)</translation>
    </message>
    <message>
        <source>Channel e&amp;xtension code</source>
        <translation>通道扩展码(&amp;X)</translation>
    </message>
    <message>
        <source>Channel extension code</source>
        <translation>通道扩展码</translation>
    </message>
    <message>
        <source>Messages &amp;per second, at most</source>
        <translation>每秒最多短信条数(&amp;P)</translation>
    </message>
    <message>
        <source>Messages per second, at most</source>
        <translation>每秒最多短信条数</translation>
    </message>
    <message>
        <source>0 – no limit</source>
        <translation>0 – 不限</translation>
    </message>
    <message>
        <source>As in Settings: never ask</source>
        <translation>按设置：不询问</translation>
    </message>
    <message numerus="yes">
        <source>As in Settings: %n min</source>
        <translation>
            <numerusform>按设置：%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain can be used: the AppKey lasts until the program is closed.</source>
        <translation>没有可用的密钥环，AppKey 只保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>No keychain can be used: the AppKey is kept in a file, encrypted.</source>
        <translation>没有可用的密钥环，AppKey 加密保存在文件中。</translation>
    </message>
    <message>
        <source>Empty unless Tencent Cloud enabled it for you</source>
        <translation>腾讯云未开通此功能时留空</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to use an AppKey that is in it; one that is entered now lasts until the program is closed.</source>
        <translation>密钥环已锁定。解锁后才能使用其中的 AppKey；现在输入的 AppKey 只保留到程序关闭为止。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountList</name>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountMenu</name>
    <message>
        <source>Send &amp;With</source>
        <translation>发送账号(&amp;W)</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountOptions</name>
    <message>
        <source>The SdkAppId of the application in the console.</source>
        <translation>控制台中应用的 SdkAppId。</translation>
    </message>
    <message>
        <source>The gateway: the whole address before the “?”; Tencent Cloud&apos;s own unless given.</source>
        <translation>网关地址：“?”之前的完整部分；默认为腾讯云的地址。</translation>
    </message>
    <message>
        <source>The signature of messages that have none of their own.</source>
        <translation>未自带签名的短信所用的签名。</translation>
    </message>
    <message>
        <source>The country of numbers without a country code: two letters, such as CN.</source>
        <translation>不带国家码的号码所属的国家或地区：两个字母，例如 CN。</translation>
    </message>
    <message>
        <source>The channel extension code of messages that have none of their own.</source>
        <translation>未自带通道扩展码的短信所用的通道扩展码。</translation>
    </message>
    <message>
        <source>At most so many messages a second; 0 for no limit.</source>
        <translation>每秒最多发送的短信条数；0 为不限。</translation>
    </message>
    <message>
        <source>What the account is marked with in the window: %1.</source>
        <translation>窗口中标记此账号的颜色：%1。</translation>
    </message>
    <message>
        <source>A PEM file with a certificate authority to trust beside the system&apos;s.</source>
        <translation>除系统证书外另外信任的 CA（PEM 文件）。</translation>
    </message>
    <message>
        <source>How long a message may take before its outcome is unknown; 30 unless given.</source>
        <translation>等待应答的秒数，超过后结果未知；默认为 30。</translation>
    </message>
    <message>
        <source>A message that was sent within this time is held back; 0 for never, “settings” for what holds for all accounts.</source>
        <translation>在此时间内发送过的短信会先拦下；0 为从不，“settings”为按所有账号的设置。</translation>
    </message>
    <message>
        <source>Messages a day to one number, as set in the console; 0 for no warning.</source>
        <translation>控制台中设置的单个号码每日短信条数；0 为不提醒。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountSentences</name>
    <message>
        <source>This is not an SdkAppId. Enter the number that the console shows beside the AppKey, digits alone.</source>
        <translation>这不是有效的 SdkAppId。输入控制台中与 AppKey 并列的数字，不要包含其他字符。</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM form, or cannot be read. Choose another one, or leave the field empty.</source>
        <translation>文件中没有 PEM 格式的证书，或无法读取该文件。选择其他文件，或将此项留空。</translation>
    </message>
    <message>
        <source>This file was not written by an export of accounts, or is damaged: choose another one.</source>
        <translation>此文件不是导出的账号文件，或已损坏。选择其他文件。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of SMS Desk: install that version here, too.</source>
        <translation>此文件由更新版本的 SMS Desk 写出。请在此也安装该版本。</translation>
    </message>
    <message>
        <source>The certificates of an account cannot be kept in %1: make room, or give the folder to your user.</source>
        <translation>无法将账号的证书保存到 %1。释放磁盘空间，或让您的用户拥有该文件夹。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added: %1. Enter an AppKey for each.</source>
        <translation>
            <numerusform>已添加 %n 个账号：%1。请分别输入 AppKey。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) left as they are, because they are here already: %1.</source>
        <translation>
            <numerusform>%n 个账号已存在，未改动：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no account.</source>
        <translation>文件中没有账号。</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: check its name, and that you may read it.</source>
        <translation>无法读取文件 %1。检查文件名，并确认您有权读取该文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: choose another place, or make room.</source>
        <translation>无法写入文件 %1。选择其他位置，或释放磁盘空间。</translation>
    </message>
    <message>
        <source>The account “%1” of the file sends its messages to %2.</source>
        <translation>文件中的账号“%1”会将短信发送到 %2。</translation>
    </message>
    <message>
        <source>The account “%1” of the file trusts a certificate authority of its own.</source>
        <translation>文件中的账号“%1”信任自带的证书颁发机构。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) replaced: %1. An AppKey that is stored stays.</source>
        <translation>
            <numerusform>已替换 %n 个账号：%1。已保存的 AppKey 保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no AppKey: there is a blank or a line end in it. Copy it from the console again, the AppKey alone.</source>
        <translation>这不是 AppKey，其中含有空格或换行。请从控制台重新复制，只复制 AppKey 本身。</translation>
    </message>
    <message>
        <source>AppKeys of Tencent Cloud have 32 characters, digits and letters from a to f; this one differs. Compare it with the console: a wrong one is refused with result 1001.</source>
        <translation>腾讯云的 AppKey 有 32 个字符，由数字和字母 a 到 f 组成；这一个与此不同。请与控制台核对：AppKey 有误时，网关会以返回码 1001 拒绝。</translation>
    </message>
    <message>
        <source>“%1” is no country: write two letters, such as CN, US or DE.</source>
        <translation>“%1”不是国家或地区：请写两个字母，例如 CN、US 或 DE。</translation>
    </message>
    <message>
        <source>The certificate file %1 is not there any more, or cannot be used. Until it is there again, or the account has another one or none, no message of the account leaves.</source>
        <translation>证书文件 %1 已不存在或无法使用。在文件恢复、账号改用其他证书文件或清空该项之前，此账号的短信都不会发出。</translation>
    </message>
    <message>
        <source>At Tencent Cloud the gateway&apos;s address is %1: no message gets to another path there.</source>
        <translation>腾讯云的网关地址是 %1：发往该主机的其他路径，短信无法到达。</translation>
    </message>
    <message>
        <source>no AppKey</source>
        <translation>没有 AppKey</translation>
    </message>
    <message>
        <source>AppKey in the keychain</source>
        <translation>AppKey 在密钥环中</translation>
    </message>
    <message>
        <source>AppKey in the keychain, which is locked</source>
        <translation>AppKey 在密钥环中（密钥环已锁定）</translation>
    </message>
    <message>
        <source>AppKey in the key file</source>
        <translation>AppKey 在密钥文件中</translation>
    </message>
    <message>
        <source>AppKey in memory</source>
        <translation>AppKey 在内存中</translation>
    </message>
    <message>
        <source>no AppKey, and no keychain to have one</source>
        <translation>没有 AppKey，也没有密钥环</translation>
    </message>
    <message>
        <source>AppKey unknown: the key file cannot be read</source>
        <translation>AppKey 状态未知：密钥文件无法读取</translation>
    </message>
    <message>
        <source>AppKey unknown: the keychain does not tell without being unlocked</source>
        <translation>AppKey 状态未知：密钥环未解锁时无法得知</translation>
    </message>
    <message>
        <source>No keychain could be asked. If one has an AppKey of this account from an earlier session, it is still there: delete it with the keychain&apos;s own program.</source>
        <translation>没有可以查询的密钥环。如果密钥环中有此账号以前保存的 AppKey，它仍在其中：请用密钥环自带的程序删除。</translation>
    </message>
    <message>
        <source>The account&apos;s AppKey stays sealed in the key file %1, and is not used again. It leaves the file when that is next opened with its passphrase. If the passphrase is forgotten, delete the file: “smsdesk-cli accounts passphrase --forgotten”; the other AppKeys in it have to be entered again then.</source>
        <translation>该账号的 AppKey 仍加密保存在密钥文件 %1 中，不会再被使用；下次用口令打开该文件时，它会从文件中移除。如果忘记了口令，请删除该文件：“smsdesk-cli accounts passphrase --forgotten”；文件中的其他 AppKey 届时需要重新输入。</translation>
    </message>
    <message>
        <source>The certificate file %2 of the account “%1” cannot be read, or holds no certificate: the account goes along without it. Choose the file in the account and export again, or choose one where you import it.</source>
        <translation>账号“%1”的证书文件 %2 无法读取或不含证书，导出的账号不带证书。请在账号中选择证书文件后重新导出，或在导入的电脑上选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) came without the certificate file that belongs to them: %1. Choose it in the account.</source>
        <translation>
            <numerusform>%n 个账号没有附带所需的证书文件：%1。请在账号中选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain is locked. If it has an AppKey of this account, that is still there: unlock it and delete the key with the keychain&apos;s own program.</source>
        <translation>密钥环已锁定。如果其中有此账号的 AppKey，它仍在那里：请解锁密钥环，并用密钥环自带的程序删除该密钥。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) came without the certificate file that belongs to them: %1. The one that each has here stays.</source>
        <translation>
            <numerusform>有 %n 个账号没有附带其证书文件：%1。这里原有的证书文件保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would send to another path at Tencent Cloud than its gateway&apos;s, where no message gets: %1. Correct the address to %2.</source>
        <translation>
            <numerusform>有 %n 个账号会发往腾讯云主机上网关以外的路径，短信无法到达：%1。请将地址改为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain is locked: an AppKey of the account that it has stays there, as “%2” of “%1”. Unlock it and delete that entry with the keychain&apos;s own program.</source>
        <translation>密钥环已锁定：其中若有此账号的 AppKey，会以“%1”的“%2”保留在那里。请解锁密钥环，并用密钥环自带的程序删除该条目。</translation>
    </message>
    <message>
        <source>The certificate file %1 could not be read just now: it took too long. Until it can be read, or the account has another one or none, no message of the account leaves.</source>
        <translation>证书文件 %1 此刻无法读取：耗时过长。在文件可以读取、账号改用其他证书文件或清空该项之前，此账号的短信都不会发出。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountTransfer</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Import or export accounts</source>
        <translation>导入或导出账号</translation>
    </message>
    <message>
        <source>&amp;Import Accounts…</source>
        <translation>导入账号(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Accounts…</source>
        <translation>导出账号(&amp;E)…</translation>
    </message>
    <message>
        <source>Import Accounts</source>
        <translation>导入账号</translation>
    </message>
    <message>
        <source>Accounts (*.json);;All files (*)</source>
        <translation>账号 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export Accounts</source>
        <translation>导出账号</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) exported to %1. No AppKey is in the file.</source>
        <translation>
            <numerusform>已将 %n 个账号导出到 %1。文件中没有 AppKey。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of the file are here already: %1.</source>
        <translation>
            <numerusform>文件中有 %n 个账号已存在：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Replace them by those of the file, or keep yours? Their AppKeys stay either way.</source>
        <translation>用文件中的账号替换，还是保留现有账号？无论选择哪项，AppKey 都会保留。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>保留现有账号(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import these accounts?</source>
        <translation>导入这些账号？</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountWriter</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>signature %1</source>
        <translation>签名 %1</translation>
    </message>
    <message>
        <source>country %1</source>
        <translation>国家或地区 %1</translation>
    </message>
    <message>
        <source>extension code %1</source>
        <translation>扩展码 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) a second</source>
        <translation>
            <numerusform>每秒 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountsCommand</name>
    <message>
        <source>There is no account yet. Add one with “accounts add”; until then there is the sandbox.</source>
        <translation>还没有账号。用“accounts add”添加；在此之前可用沙箱。</translation>
    </message>
    <message>
        <source>The account is stored, but its AppKey is not.</source>
        <translation>账号已保存，但其 AppKey 未能保存。</translation>
    </message>
    <message>
        <source>The account has no AppKey yet: give it one with “accounts edit %1 --key-stdin”, or in the window.</source>
        <translation>此账号还没有 AppKey：用“accounts edit %1 --key-stdin”或在窗口中输入。</translation>
    </message>
    <message>
        <source>With --yes, the account “%1” and its AppKey are removed. Messages that were sent with it stay in the log.</source>
        <translation>加上 --yes 将删除账号“%1”及其 AppKey。用它发送过的短信保留在日志中。</translation>
    </message>
    <message>
        <source>The account is removed, but its AppKey is not.</source>
        <translation>账号已删除，但其 AppKey 未能删除。</translation>
    </message>
    <message>
        <source>The account&apos;s new name (edit).</source>
        <translation>账号的新名称（edit）。</translation>
    </message>
    <message>
        <source>Begins with this account where none is named (add, edit).</source>
        <translation>未指定账号时使用此账号（add、edit）。</translation>
    </message>
    <message>
        <source>Replaces accounts that are here already; they keep their AppKeys (import).</source>
        <translation>替换已有的账号，其 AppKey 保留（import）。</translation>
    </message>
    <message>
        <source>Prints each account (list) or each step (check) as a line of JSON.</source>
        <translation>将每个账号（list）或每个步骤（check）输出为一行 JSON。</translation>
    </message>
    <message>
        <source>The accounts could not be written: is the disk full?</source>
        <translation>无法写出账号：检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>Add --yes where that is right: whoever runs that gateway can read what is sent to it.</source>
        <translation>确认无误后加上 --yes：网关的运营者可以读取发送给它的内容。</translation>
    </message>
    <message>
        <source>Replaces the AppKey by that of the environment variable SMSDESK_APPKEY (edit).</source>
        <translation>用环境变量 SMSDESK_APPKEY 中的 AppKey 替换（edit）。</translation>
    </message>
    <message>
        <source>The AppKey is kept in the encrypted key file.</source>
        <translation>AppKey 保存在加密的密钥文件中。</translation>
    </message>
    <message>
        <source>The AppKey is kept in the system&apos;s keychain.</source>
        <translation>AppKey 保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Nothing is removed. With --leave-key the account is removed, and its AppKey stays sealed in the key file.</source>
        <translation>没有删除任何内容。加上 --leave-key 将删除账号，其 AppKey 仍加密保存在密钥文件中。</translation>
    </message>
    <message>
        <source>Reads the AppKey from standard input (add, edit, or check with --endpoint); else a new account has that of the environment variable SMSDESK_APPKEY, where it is set.</source>
        <translation>从标准输入读取 AppKey（add、edit，或带 --endpoint 的 check）；否则新账号使用环境变量 SMSDESK_APPKEY 中的 AppKey（如已设置）。</translation>
    </message>
    <message>
        <source>Removes the account without asking (remove); takes accounts that send elsewhere (import); deletes the key file (passphrase --forgotten).</source>
        <translation>不经询问即删除账号（remove）；接受发往其他地址的账号（import）；删除密钥文件（passphrase --forgotten）。</translation>
    </message>
    <message>
        <source>The keychain is locked and has the AppKey: nothing is removed. Unlock it and try again; with --leave-key the account is removed, and its AppKey stays there.</source>
        <translation>密钥环已锁定，且其中有此 AppKey：未删除任何内容。请解锁后重试；加上 --leave-key 则删除账号，AppKey 留在密钥环中。</translation>
    </message>
    <message>
        <source>Leaves an AppKey that is in the key file, or in a keychain that is locked, there, for who cannot open them (remove).</source>
        <translation>让密钥文件或已锁定的密钥环中的 AppKey 留在原处，供无法打开它们的人使用（remove）。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AccountsDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Save the changes to your accounts?</source>
        <translation>保存对账号的更改？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Your accoun&amp;ts</source>
        <translation>账号列表(&amp;T)</translation>
    </message>
    <message>
        <source>Your accounts</source>
        <translation>账号列表</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>还原(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>There is no account yet. Add one with the SdkAppId and AppKey of your application in Tencent Cloud&apos;s SMS console; until then there is the sandbox, which sends nothing.</source>
        <translation>还没有账号。用腾讯云短信控制台中应用的 SdkAppId 和 AppKey 添加一个账号；在此之前可以使用沙箱，沙箱不会真正发送短信。</translation>
    </message>
</context>
<context>
    <name>smsdesk::AdvancedFields</name>
    <message>
        <source>A&amp;dvanced (in use)</source>
        <translation>高级（已填写）(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;dvanced</source>
        <translation>高级(&amp;D)</translation>
    </message>
    <message>
        <source>Session te&amp;xt</source>
        <translation>会话内容(&amp;X)</translation>
    </message>
    <message>
        <source>Session text</source>
        <translation>会话内容</translation>
    </message>
    <message>
        <source>Called “ext”: the gateway returns it unchanged with its reply, for example a ticket number.</source>
        <translation>即 ext 字段，网关会在应答中原样返回，例如可填写工单号。</translation>
    </message>
    <message>
        <source>Cha&amp;nnel extension code</source>
        <translation>通道扩展码(&amp;N)</translation>
    </message>
    <message>
        <source>Channel extension code</source>
        <translation>通道扩展码</translation>
    </message>
    <message>
        <source>Called “extend”: leave it empty unless Tencent Cloud enabled it for you.</source>
        <translation>即 extend 字段，腾讯云未开通此功能时留空。</translation>
    </message>
</context>
<context>
    <name>smsdesk::BillQuestion</name>
    <message>
        <source>Template: %1</source>
        <extracomment>%1 is a template&apos;s number.</extracomment>
        <translation>模板：%1</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <extracomment>%1 is a list of texts.</extracomment>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>%1 is an account&apos;s name.</extracomment>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>It is billed when the gateway accepts it.</source>
        <translation>网关受理后即计费。</translation>
    </message>
    <message>
        <source>Send?</source>
        <translation>发送？</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Send this message to %1?</source>
        <extracomment>%1 is a telephone number.</extracomment>
        <translation>将这条短信发送至 %1？</translation>
    </message>
</context>
<context>
    <name>smsdesk::BodyText</name>
    <message numerus="yes">
        <source>… and %n more byte(s)</source>
        <translation>
            <numerusform>…… 另有 %n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::CheckButton</name>
    <message>
        <source>C&amp;heck…</source>
        <translation>检查(&amp;H)…</translation>
    </message>
    <message>
        <source>Check the account</source>
        <translation>检查账号</translation>
    </message>
    <message>
        <source>Save the account first: it is checked as it is stored.</source>
        <translation>请先保存账号：检查的是已保存的内容。</translation>
    </message>
    <message>
        <source>Tries everything that a message with this account needs. Nothing is sent or billed.</source>
        <translation>逐项检查用此账号发送短信所需的一切，不发送短信，也不计费。</translation>
    </message>
</context>
<context>
    <name>smsdesk::CheckCommand</name>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>%1 is the name of a step, %2 a word such as &quot;passed&quot;, %3 a sentence or two</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>The account of this name, in the place of NAME (check).</source>
        <translation>此名称的账号，代替 NAME（check）。</translation>
    </message>
</context>
<context>
    <name>smsdesk::CheckDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no key and no password.</source>
        <translation>报告已复制到剪贴板，其中不含密钥和密码。</translation>
    </message>
    <message>
        <source>Check Account</source>
        <translation>检查账号</translation>
    </message>
    <message>
        <source>Account “%1”, SdkAppId %2</source>
        <translation>账号“%1”，SdkAppId %2</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Copy &amp;Report</source>
        <translation>复制报告(&amp;R)</translation>
    </message>
    <message>
        <source>Check &amp;Again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
</context>
<context>
    <name>smsdesk::CheckReport</name>
    <message>
        <source>%1: %2 (%3 ms)</source>
        <extracomment>%1 is the name of a step, %2 a verdict such as &quot;passed&quot;, %3 a number of milliseconds</extracomment>
        <translation>%1：%2（%3 毫秒）</translation>
    </message>
    <message>
        <source>Check of the account “%1”</source>
        <translation>账号“%1”的检查报告</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>程序：%1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>系统：%1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>SdkAppId: %1</source>
        <translation>SdkAppId：%1</translation>
    </message>
    <message>
        <source>Gateway: %1</source>
        <translation>网关：%1</translation>
    </message>
    <message>
        <source>Certificate file: %1</source>
        <translation>证书文件：%1</translation>
    </message>
</context>
<context>
    <name>smsdesk::CheckRow</name>
    <message>
        <source>What to do: %1</source>
        <extracomment>%1 is a sentence or two on what to do</extracomment>
        <translation>处理办法：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a step, %2 a word such as &quot;passed&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>smsdesk::CheckSentences</name>
    <message>
        <source>Check the internet connection and the spelling of the gateway&apos;s address in the account. In a company&apos;s network, ask whether names outside are looked up at all, or a proxy has to be set.</source>
        <translation>检查网络连接，以及账号中网关地址的拼写。在公司网络中，可咨询能否解析外部域名，或是否需要设置代理。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account. If it is right, wait a few minutes, then check again.</source>
        <translation>检查账号中的网关地址。如果地址无误，等待几分钟后重新检查。</translation>
    </message>
    <message>
        <source>Connect this computer to the internet.</source>
        <translation>将本机连接到互联网。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If your network inspects connections, choose its certificate file in the account.</source>
        <translation>检查本机的日期和时间。如果所在网络会检查加密连接，则在账号中选择该网络的 CA 证书文件。</translation>
    </message>
    <message>
        <source>Whoever runs the gateway, or the proxy that inspects connections, must turn on TLS 1.2 or newer.</source>
        <translation>需由网关或检查加密连接的代理的管理员启用 TLS 1.2 或更高版本。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or in the system&apos;s network settings, or ask whoever runs it to allow the gateway&apos;s host name.</source>
        <translation>检查设置中或系统网络设置中的代理，或请代理管理员放行网关的主机名。</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s address in the settings, or choose the system&apos;s proxy.</source>
        <translation>在设置中填写代理地址，或改用系统代理。</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s password in the settings.</source>
        <translation>在设置中填写代理的密码。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or type the proxy&apos;s password in the settings once more.</source>
        <translation>解锁密钥环，或在设置中重新填写代理的密码。</translation>
    </message>
    <message>
        <source>Correct the user name and the password where the proxy is set: in the settings, or in the system&apos;s network settings.</source>
        <translation>在设置代理的地方（设置或系统网络设置）更正用户名和密码。</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to take Basic or Digest logins, or to allow the gateway&apos;s host name without a login.</source>
        <translation>请代理管理员启用 Basic 或 Digest 登录方式，或允许免登录访问网关的主机名。</translation>
    </message>
    <message>
        <source>Choose a certificate file in PEM format in the account, or leave that field empty.</source>
        <translation>在账号中选择 PEM 格式的证书文件，或将该栏留空。</translation>
    </message>
    <message>
        <source>If it is your company&apos;s own gateway or proxy, choose the file with this certificate in the account. If not, somebody may be reading along: ask whoever runs this network.</source>
        <translation>如果这是公司自己的网关或代理，则在账号中选择含有该证书的文件。否则可能有人在窃听：请咨询网络管理员。</translation>
    </message>
    <message>
        <source>If your company inspects connections, choose the file of its certificate authority in the account. If not, ask whoever runs this network.</source>
        <translation>如果公司会检查加密连接，则在账号中选择公司的 CA 证书文件。否则请咨询网络管理员。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account. If it is right, another computer answers in its place: ask whoever runs this network.</source>
        <translation>检查账号中的网关地址。如果地址无误，说明有别的计算机在冒充网关应答：请咨询网络管理员。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time: to a clock that is ahead, good certificates look expired. If it is right, whoever runs the gateway must renew the certificate.</source>
        <translation>检查本机的日期和时间：本机时间偏快时，有效的证书也会显示为过期。如果时间无误，则需由网关的管理员更新证书。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time: to a clock that is behind, good certificates look as if they were not valid yet.</source>
        <translation>检查本机的日期和时间：本机时间偏慢时，有效的证书也会显示为尚未生效。</translation>
    </message>
    <message>
        <source>Ask whoever runs the gateway: it needs a new certificate.</source>
        <translation>请联系网关的管理员：网关需要更换证书。</translation>
    </message>
    <message>
        <source>Whoever runs the gateway, or the proxy that inspects connections, must replace the certificate.</source>
        <translation>需由网关或检查加密连接的代理的管理员更换证书。</translation>
    </message>
    <message>
        <source>Check again. If it goes on like this, ask whoever runs this network whether something cuts connections off.</source>
        <translation>重新检查。如果情况依旧，请咨询网络管理员连接是否被切断。</translation>
    </message>
    <message>
        <source>Check again in a few minutes. If it goes on like this, allow more time in the account, or ask whoever runs this network.</source>
        <translation>几分钟后重新检查。如果情况依旧，可在账号中延长超时时间，或咨询网络管理员。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account, and the proxy.</source>
        <translation>检查账号中的网关地址以及代理。</translation>
    </message>
    <message>
        <source>Correct the gateway&apos;s address in the account; if this network asks for a sign-in, sign in with a browser.</source>
        <translation>更正账号中的网关地址；如果所在网络要求登录，请用浏览器登录。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account, and whether a proxy or a sign-in page stands in between.</source>
        <translation>检查账号中的网关地址，以及中间是否有代理或登录页面。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account.</source>
        <translation>检查账号中的网关地址。</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encryption and certificate</source>
        <translation>加密与证书</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>SdkAppId and AppKey</source>
        <translation>SdkAppId 与 AppKey</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Everything is in order: messages can be sent with this account.</source>
        <translation>一切正常：可以用此账号发送短信。</translation>
    </message>
    <message>
        <source>Nothing was found that keeps messages from being sent, but something needs your attention.</source>
        <translation>没有发现妨碍发送的问题，但有需要注意的事项。</translation>
    </message>
    <message>
        <source>The check was stopped before everything was tried.</source>
        <translation>检查尚未全部完成就被停止。</translation>
    </message>
    <message>
        <source>The account is being checked. No message is sent, and nothing is billed.</source>
        <translation>正在检查账号。不发送短信，也不计费。</translation>
    </message>
    <message numerus="yes">
        <source>The system did not say within %n second(s) which proxy to use.</source>
        <translation>
            <numerusform>系统未在 %n 秒内告知应使用哪个代理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask whoever runs this network about its PAC file, or set the proxy by hand in the settings.</source>
        <translation>向网络管理员咨询 PAC 文件的情况，或在设置中手动设置代理。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody told within %n second(s) which address %1 has.</source>
        <translation>
            <numerusform>未能在 %n 秒内查到 %1 的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name servers (DNS) of this network know no %1.</source>
        <translation>所在网络的域名服务器（DNS）查不到 %1。</translation>
    </message>
    <message>
        <source>%1 is an address: there is no name to look up.</source>
        <translation>%1 已是地址，无需解析域名。</translation>
    </message>
    <message>
        <source>%1 was found: %2.</source>
        <extracomment>%2 is one or more internet addresses</extracomment>
        <translation>已找到 %1：%2。</translation>
    </message>
    <message>
        <source>The way goes through the proxy %1, which the system names.</source>
        <translation>连接经由系统指定的代理 %1。</translation>
    </message>
    <message>
        <source>The way goes through the proxy %1, which is set in SMS Desk.</source>
        <translation>连接经由 SMS Desk 中设置的代理 %1。</translation>
    </message>
    <message>
        <source>No proxy is used: the gateway is on this computer.</source>
        <translation>不使用代理：网关就在本机。</translation>
    </message>
    <message>
        <source>No proxy is used: the system names none for the gateway.</source>
        <translation>不使用代理：系统没有为网关指定代理。</translation>
    </message>
    <message>
        <source>No proxy is used: so it is set in SMS Desk.</source>
        <translation>不使用代理：SMS Desk 中如此设置。</translation>
    </message>
    <message>
        <source>The connection is encrypted with %1. The certificate is that of “%2”, issued by “%3”.</source>
        <extracomment>%1 is as &quot;TLS 1.3&quot;; %2 and %3 name a certificate&apos;s owner and its issuer</extracomment>
        <translation>连接已用 %1 加密。证书属于“%2”，由“%3”签发。</translation>
    </message>
    <message>
        <source>The account&apos;s certificate file vouches for it.</source>
        <translation>由账号的证书文件担保。</translation>
    </message>
    <message>
        <source>An authority that this computer trusts vouches for it.</source>
        <translation>由本机信任的证书颁发机构担保。</translation>
    </message>
    <message>
        <source>It is valid until %1.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>有效期至%1。</translation>
    </message>
    <message>
        <source>It ends within a day.</source>
        <translation>将在一天内到期。</translation>
    </message>
    <message numerus="yes">
        <source>It ends in %n day(s), on %1.</source>
        <translation>
            <numerusform>将在 %n 天后（%1）到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever runs the gateway, or the proxy that inspects connections, must renew the certificate before that; once it has ended no message leaves.</source>
        <translation>需由网关或检查加密连接的代理的管理员在此之前更新证书；到期后将无法发送短信。</translation>
    </message>
    <message>
        <source>Send one message to a phone of your own: it shows whether SdkAppId and AppKey are right.</source>
        <translation>向自己的手机发送一条短信，即可确认 SdkAppId 和 AppKey 是否正确。</translation>
    </message>
    <message numerus="yes">
        <source>The gateway knows the SdkAppId %1 and takes the AppKey. The application has %n template(s).</source>
        <translation>
            <numerusform>网关认可 SdkAppId %1 和 AppKey。该应用有 %n 个模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway refused SdkAppId %1 with result %2. %3</source>
        <translation>网关拒绝了 SdkAppId %1，返回码 %2。%3</translation>
    </message>
    <message>
        <source>The gateway does not answer this question to the application (result %1), so SdkAppId and AppKey are neither proven nor refuted.</source>
        <translation>网关不向该应用提供此项查询（返回码 %1），因此无法判断 SdkAppId 和 AppKey 是否正确。</translation>
    </message>
    <message>
        <source>The gateway had no time for the question (result %1), so SdkAppId and AppKey are neither proven nor refuted.</source>
        <translation>网关暂时无法处理此项查询（返回码 %1），因此无法判断 SdkAppId 和 AppKey 是否正确。</translation>
    </message>
    <message>
        <source>Wait a few minutes, then check again.</source>
        <translation>等待几分钟后重新检查。</translation>
    </message>
    <message>
        <source>The gateway answered with result %1, which neither proves nor refutes SdkAppId and AppKey.</source>
        <translation>网关返回了 %1，由此无法判断 SdkAppId 和 AppKey 是否正确。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tried, because an earlier step failed.</source>
        <translation>未检查，因为前面的步骤失败。</translation>
    </message>
    <message>
        <source>The proxy looks up the gateway&apos;s name; this computer need not know it.</source>
        <translation>由代理解析网关的域名，本机无需解析。</translation>
    </message>
    <message>
        <source>There is none, and none is needed: the gateway is on this computer, and nothing that is sent to it leaves the computer.</source>
        <translation>没有加密，也不需要：网关就在本机，发送给它的内容不会离开本机。</translation>
    </message>
    <message>
        <source>The gateway tells the time in its answer, and without an AppKey it was not asked.</source>
        <translation>网关的时间来自其应答；因缺少 AppKey，未向网关查询。</translation>
    </message>
    <message>
        <source>The answer does not tell the gateway&apos;s time.</source>
        <translation>应答中没有网关的时间。</translation>
    </message>
    <message>
        <source>Not tried, because the check was stopped.</source>
        <translation>未检查，因为检查已被停止。</translation>
    </message>
    <message>
        <source>No AppKey is stored for this account, so the gateway was not asked.</source>
        <translation>此账号没有保存 AppKey，因此未向网关查询。</translation>
    </message>
    <message>
        <source>Open the account in SMS Desk and enter its AppKey.</source>
        <translation>在 SMS Desk 中打开该账号并填写 AppKey。</translation>
    </message>
    <message>
        <source>Access to the AppKey was refused, so the gateway was not asked.</source>
        <translation>读取 AppKey 被拒绝，因此未向网关查询。</translation>
    </message>
    <message>
        <source>Unlock the keychain, and allow SMS Desk to use it.</source>
        <translation>解锁密钥环，并允许 SMS Desk 使用。</translation>
    </message>
    <message>
        <source>The keychain reported an error, so the gateway was not asked.</source>
        <translation>密钥环报告了错误，因此未向网关查询。</translation>
    </message>
    <message>
        <source>Check again, or enter the AppKey in the account anew.</source>
        <translation>重新检查，或在账号中重新填写 AppKey。</translation>
    </message>
    <message>
        <source>%1 answers on port %2.</source>
        <translation>%1 在端口 %2 应答。</translation>
    </message>
    <message numerus="yes">
        <source>The gateway was asked, but did not answer within %n second(s).</source>
        <translation>
            <numerusform>已向网关查询，但网关未在 %n 秒内应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway was asked, but the connection broke before the whole answer was there.</source>
        <translation>已向网关查询，但在收到完整应答前连接中断。</translation>
    </message>
    <message>
        <source>The gateway was asked, but the answer was an error with HTTP status %1.</source>
        <translation>已向网关查询，但应答是 HTTP 状态码为 %1 的错误。</translation>
    </message>
    <message>
        <source>The gateway was asked, but the answer points to another address, which SMS Desk does not follow.</source>
        <translation>已向网关查询，但应答指向另一个地址，SMS Desk 不会跟随。</translation>
    </message>
    <message>
        <source>What came back is not an answer of the SMS gateway.</source>
        <translation>收到的内容不是短信网关的应答。</translation>
    </message>
    <message>
        <source>What came back is far longer than any answer of the gateway.</source>
        <translation>返回的内容远长于网关的任何应答。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the gateway&apos;s.</source>
        <translation>本机时钟与网关一致。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the gateway&apos;s.</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>本机时钟比网关慢 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the gateway&apos;s.</source>
        <extracomment>%1 is a length of time</extracomment>
        <translation>本机时钟比网关快 %1。</translation>
    </message>
    <message>
        <source>That does no harm.</source>
        <translation>这没有影响。</translation>
    </message>
    <message>
        <source>The gateway refuses what is more than 10 minutes off. SMS Desk signs messages with the gateway&apos;s time, so that they are taken all the same.</source>
        <translation>网关会拒绝时间相差超过 10 分钟的请求。SMS Desk 按网关的时间签名，因此短信仍会被受理。</translation>
    </message>
    <message>
        <source>SMS Desk signs messages with the gateway&apos;s time, so that they are taken all the same.</source>
        <translation>SMS Desk 按网关的时间签名，因此短信仍会被受理。</translation>
    </message>
    <message>
        <source>Let this computer set its clock, date and time zone automatically.</source>
        <translation>将本机的日期、时间和时区设为自动设置。</translation>
    </message>
    <message>
        <source>Messages cannot be sent with this account for now. The step that failed says what to do.</source>
        <translation>目前无法用此账号发送短信。处理办法见失败的步骤。</translation>
    </message>
    <message>
        <source>Correct the path of the gateway&apos;s address in the account. The whole address of Tencent Cloud&apos;s gateway is %1.</source>
        <translation>请更正账号中网关地址的路径。腾讯云网关的完整地址是 %1。</translation>
    </message>
    <message>
        <source>The account&apos;s address %1 is not that of the gateway: something answers there (result %2), but takes no messages.</source>
        <translation>账号中的地址 %1 不是网关的地址：该处虽有应答（返回码 %2），但不接收短信。</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that SMS Desk can use, and the AppKey was not entered since SMS Desk was started. The gateway was not asked.</source>
        <translation>这台计算机上没有 SMS Desk 可用的密钥环，启动后也未输入过 AppKey，因此未向网关查询。</translation>
    </message>
    <message>
        <source>Start a keychain, or enter the AppKey in the account.</source>
        <translation>启动密钥环，或在账号中输入 AppKey。</translation>
    </message>
    <message>
        <source>The keychain, which may have the AppKey, is locked, so the gateway was not asked.</source>
        <translation>密钥环已锁定，其中可能有该 AppKey，因此未向网关查询。</translation>
    </message>
    <message>
        <source>Unlock the keychain and check again, or enter the AppKey in the account.</source>
        <translation>解锁密钥环后重新检查，或在账号中输入 AppKey。</translation>
    </message>
    <message>
        <source>Check the spelling of the proxy&apos;s address where it is set: in the settings, or in the system&apos;s network settings. Some names are known in the company&apos;s network alone.</source>
        <translation>请检查代理地址的拼写：在本程序的设置中，或在系统的网络设置中。有些名称只有在公司网络内才能查到。</translation>
    </message>
    <message>
        <source>The computer or the drive it is on does not answer. Copy the file to this computer, and choose it there in the account.</source>
        <translation>该文件所在的计算机或磁盘没有响应。请将文件复制到本机，并在账号中选择本机上的文件。</translation>
    </message>
    <message>
        <source>Check the internet connection. In a company&apos;s network, ask whether the gateway&apos;s address is allowed, and which proxy leads there, if any.</source>
        <translation>检查网络连接。在公司网络中，可咨询是否允许访问网关地址，以及是否需要经由某个代理访问。</translation>
    </message>
    <message>
        <source>In the settings, under Network, choose “This one” and type the proxy&apos;s address, user name and password, or ask whoever runs it to allow the gateway&apos;s host name without a login.</source>
        <translation>在设置的“网络”页选择“使用以下代理”，填写代理的地址、用户名和密码，或请代理管理员允许免登录访问网关的主机名。</translation>
    </message>
</context>
<context>
    <name>smsdesk::Cli</name>
    <message>
        <source>Sends one message and waits for its outcome, which is the exit status:
0 accepted, 1 rejected, 2 invalid input, 3 not sent, 4 unknown.
Send an unknown one again only after you looked it up.</source>
        <translation>发送一条短信并等待结果，退出状态表示结果：
0 已受理，1 被拒绝，2 输入无效，3 未发送，4 结果未知。
结果未知时，先查询，确认未发出后再重新发送。</translation>
    </message>
    <message>
        <source>Lists what was sent, the newest first.</source>
        <translation>列出发送记录，最新的排在最前。</translation>
    </message>
    <message>
        <source>Serves a gateway for tests on this computer until it is ended (Ctrl+C).
It sends nothing to a phone and bills nothing.</source>
        <translation>在本机运行测试用的模拟网关，直到按 Ctrl+C 结束。
不会真正发送短信，也不会计费。</translation>
    </message>
    <message>
        <source>Shows what can be written, and ends.</source>
        <translation>显示用法并退出。</translation>
    </message>
    <message>
        <source>Shows the program&apos;s version, and ends.</source>
        <translation>显示程序版本并退出。</translation>
    </message>
    <message>
        <source>The command.</source>
        <translation>命令。</translation>
    </message>
    <message>
        <source>Checks the message log (check), or keeps it beside and begins a new one (set-aside).
The status of “journal check” is 0 where the log is sound and 1 where it is not.</source>
        <translation>检查发送记录（check），或将其另存保留并开始新的记录（set-aside）。
“journal check”的退出状态：完好为 0，否则为 1。</translation>
    </message>
    <message>
        <source>Asks the gateway what became of a message that is unknown; sends and bills nothing.
The exit status is what is known then: 0 accepted, 1 rejected, 3 not sent, 4 unknown;
2 where it could not be asked.</source>
        <translation>向网关查询结果未知的短信；不发送，也不计费。
退出状态为查询后的结果：0 已受理，1 被拒绝，3 未发送，4 结果未知；
2 表示未能查询。</translation>
    </message>
    <message>
        <source>Notes what you found out about a message that is unknown, with your name and the reason.</source>
        <translation>记录您对结果未知的短信的核实结论，连同姓名和依据。</translation>
    </message>
    <message>
        <source>Lists what happened to a message, the oldest first.</source>
        <translation>列出一条短信的经过，从最早的开始。</translation>
    </message>
    <message>
        <source>Sends international SMS through Tencent Cloud, and keeps a log of them.
“send --help”, “log --help” and so on say more.</source>
        <translation>通过腾讯云发送国际短信，并保留记录。
详见“send --help”、“log --help”等。</translation>
    </message>
    <message>
        <source>Lists, adds, changes and removes accounts, and takes them to another computer, without their AppKeys.
An AppKey is read from standard input (--key-stdin) or from SMSDESK_APPKEY, and kept in the keychain.
The exit status is 0 where it was done, 2 where the input is wrong, 3 where it could not be done.</source>
        <translation>列出、添加、修改和删除账号，并可转移到其他计算机（不含 AppKey）。
AppKey 从标准输入（--key-stdin）或 SMSDESK_APPKEY 读取，保存在密钥环中。
退出状态：0 已完成，2 输入有误，3 无法完成。</translation>
    </message>
    <message>
        <source>Lists, shows, sets and resets the settings. The proxy&apos;s password is read from standard input and kept in the keychain.
The exit status is 0 where it was done, 2 where the input is wrong, 3 where it could not be done.</source>
        <translation>列出、显示、设定和重置各项设置。代理密码从标准输入读取，保存在密钥环中。
退出状态：0 表示已完成，2 表示输入有误，3 表示无法完成。</translation>
    </message>
    <message>
        <source>send, log, look-up, settle, history, journal, accounts, settings or sandbox</source>
        <translation>send、log、look-up、settle、history、journal、accounts、settings 或 sandbox</translation>
    </message>
</context>
<context>
    <name>smsdesk::CloseGuard</name>
    <message>
        <source>Messages Are on Their Way</source>
        <translation>短信正在发送</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not been answered yet.</source>
        <translation>
            <numerusform>还有 %n 条短信尚未收到应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>If SMS Desk closes now, the outcome will be unknown and has to be looked up.</source>
        <translation>如果现在关闭 SMS Desk，该结果将为未知，需要另行查询。</translation>
    </message>
    <message>
        <source>Close When &amp;Answered</source>
        <translation>收到答复后关闭(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close Now</source>
        <translation>立即关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep Open</source>
        <translation>继续等待(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not left yet.</source>
        <translation>
            <numerusform>还有 %n 条短信尚未发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>If SMS Desk closes now, what has not left is not sent, and is not in the log.</source>
        <translation>如果现在关闭 SMS Desk，尚未发出的短信将不会发送，日志中也没有记录。</translation>
    </message>
</context>
<context>
    <name>smsdesk::CommandOptions</name>
    <message>
        <source>Keeps everything under this folder (or under that of SMSDESK_DATA_DIR).</source>
        <translation>将所有数据保存在此文件夹中（也可用环境变量 SMSDESK_DATA_DIR 指定）。</translation>
    </message>
    <message>
        <source>Sends with the account of this name.</source>
        <translation>使用该名称的账号发送。</translation>
    </message>
    <message>
        <source>Sends to this gateway, for this run alone: the whole address before the “?”. The key is read from the environment variable SMSDESK_APPKEY.</source>
        <translation>仅本次运行使用该网关：填写“?”之前的完整地址。AppKey 从环境变量 SMSDESK_APPKEY 读取。</translation>
    </message>
    <message>
        <source>The SdkAppId that goes with --endpoint.</source>
        <translation>与 --endpoint 配套的 SdkAppId。</translation>
    </message>
    <message>
        <source>A PEM file with a certificate authority to trust beside the system&apos;s.</source>
        <translation>除系统证书外另外信任的 CA（PEM 文件）。</translation>
    </message>
    <message>
        <source>How long a message may take before its outcome is unknown; 30 unless given.</source>
        <translation>等待应答的秒数，超过后结果未知；默认为 30。</translation>
    </message>
    <message>
        <source>Says on standard error what the program does, for who looks for a fault; numbers are masked.</source>
        <translation>在标准错误中说明程序正在做什么，供查找问题；号码会被遮盖。</translation>
    </message>
</context>
<context>
    <name>smsdesk::ComposeForm</name>
    <message>
        <source>Si&amp;gnature</source>
        <translation>签名(&amp;G)</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>smsdesk::ComposePage</name>
    <message>
        <source>There is no account to send with: add one first.</source>
        <translation>没有可用于发送的账号。先添加一个账号。</translation>
    </message>
    <message>
        <source>Handing over …</source>
        <translation>正在提交……</translation>
    </message>
    <message>
        <source>Handed over: %1 — see the log</source>
        <extracomment>%1 is a telephone number.</extracomment>
        <translation>已提交：%1，结果见发送记录</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Bring Back Last Message</source>
        <translation>找回上一条短信(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear Form</source>
        <translation>清空表单(&amp;C)</translation>
    </message>
    <message>
        <source>%1: %2 — see the log</source>
        <extracomment>%1 is a telephone number, %2 an outcome such as &quot;accepted&quot;.</extracomment>
        <translation>%1：%2，详见发送记录</translation>
    </message>
    <message>
        <source>No account is chosen: choose the one to send with.</source>
        <translation>尚未选择账号：请选择用来发送的账号。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a telephone number, %2 a sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The only template that fits is chosen now: check the message, then send.</source>
        <translation>已选中唯一匹配的模板：确认短信内容后再发送。</translation>
    </message>
    <message>
        <source>Not sent: what you typed is still here.</source>
        <translation>未发送：输入的内容仍保留在这里。</translation>
    </message>
</context>
<context>
    <name>smsdesk::DetailsPane</name>
    <message>
        <source>Message details</source>
        <translation>短信详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Choose a message above to see what happened to it.</source>
        <translation>在上方选择一条短信，即可查看它的发送详情。</translation>
    </message>
    <message>
        <source>No reply came.</source>
        <translation>没有收到应答。</translation>
    </message>
    <message>
        <source>No reply yet.</source>
        <translation>尚未收到应答。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>smsdesk::FindingSentences</name>
    <message>
        <source>Its receipt says that it arrived.</source>
        <translation>回执表明已送达。</translation>
    </message>
    <message>
        <source>Its receipt says that it did not arrive.</source>
        <translation>回执表明未送达。</translation>
    </message>
    <message>
        <source>It is billed: do not send it again.</source>
        <translation>已计费，请勿再次发送。</translation>
    </message>
    <message>
        <source>Ask the recipient, or look in the Tencent Cloud SMS console under Statistics &gt; Global SMS &gt; Message Records, then settle the message by hand.</source>
        <translation>请询问收件人，或在腾讯云短信控制台的“统计分析 &gt; 国际/港澳台短信 &gt; 短信记录”中查看，然后人工核定这条短信。</translation>
    </message>
    <message>
        <source>The gateway did not answer before the time was over.</source>
        <translation>网关未在时限内应答。</translation>
    </message>
    <message>
        <source>The connection broke before the whole answer was there.</source>
        <translation>收到完整应答之前连接中断。</translation>
    </message>
    <message>
        <source>The answer was an error with HTTP status %1.</source>
        <translation>应答是 HTTP 状态码为 %1 的错误。</translation>
    </message>
    <message>
        <source>The certificate file of the account cannot be read.</source>
        <translation>无法读取账号的证书文件。</translation>
    </message>
    <message>
        <source>What came back is not an answer of the SMS gateway.</source>
        <translation>收到的内容不是短信网关的应答。</translation>
    </message>
    <message>
        <source>The look-up was interrupted.</source>
        <translation>查询被中断。</translation>
    </message>
    <message>
        <source>There was no connection to the gateway.</source>
        <translation>未能连接网关。</translation>
    </message>
    <message>
        <source>It is not on the gateway&apos;s books, and its signature expired at %1, so it cannot get there any more: nothing was sent, and nothing is billed.</source>
        <translation>网关没有它的记录；其签名已于 %1 过期，不可能再到达网关：没有发送，也没有计费。</translation>
    </message>
    <message>
        <source>You can send it again.</source>
        <translation>可以再次发送。</translation>
    </message>
    <message>
        <source>The gateway has a receipt for it, so it was accepted.</source>
        <translation>网关有它的回执，说明已受理。</translation>
    </message>
    <message>
        <source>It is on the gateway&apos;s books as accepted.</source>
        <translation>网关记录显示已受理。</translation>
    </message>
    <message>
        <source>It is on the gateway&apos;s books: sent at %1, result 0, gateway ID %2.</source>
        <translation>网关有它的记录：%1 发送，返回码 0，发送流水号 %2。</translation>
    </message>
    <message>
        <source>It is on the gateway&apos;s books as refused.</source>
        <translation>网关记录显示被拒绝。</translation>
    </message>
    <message>
        <source>It is on the gateway&apos;s books: refused at %1 with result %2.</source>
        <translation>网关有它的记录：%1 被拒绝，返回码 %2。</translation>
    </message>
    <message>
        <source>So many messages went to this number around that time that they cannot be told apart.</source>
        <translation>那段时间发往该号码的短信太多，无法区分。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway&apos;s books have messages to this number, and it is not certain which of them is this one, if any:</source>
        <translation>网关有发往该号码的记录，但无法确定其中哪一条是这条短信，也可能都不是：</translation>
    </message>
    <message>
        <source>Compare them with what you know of the message, or ask the recipient, then settle it by hand.</source>
        <translation>请与您了解的情况对照，或询问收件人，然后人工核定。</translation>
    </message>
    <message>
        <source>The gateway refused to tell, with result %1. Tencent enables look-ups for an application on request: ask its support.</source>
        <translation>网关拒绝了查询，返回码 %1。查询功能需向腾讯云申请开通，请联系其技术支持。</translation>
    </message>
    <message>
        <source>It is not on the gateway&apos;s books, but a message on its way could still get there.</source>
        <translation>网关没有它的记录，但途中的短信仍可能到达网关。</translation>
    </message>
    <message>
        <source>Nothing new is known. Try again in a while.</source>
        <translation>没有新的结论。请稍后再试。</translation>
    </message>
    <message>
        <source>accepted, gateway ID %1</source>
        <extracomment>%1 is the gateway&apos;s number of a message.</extracomment>
        <translation>已受理，发送流水号 %1</translation>
    </message>
    <message>
        <source>refused with result %1</source>
        <translation>被拒绝，返回码 %1</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <extracomment>An entry of the gateway&apos;s books: %1 is a moment, %2 what became of it, %3 its text.</extracomment>
        <translation>%1：%2 – %3</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>未知时间</translation>
    </message>
    <message>
        <source>The gateway&apos;s books do not show it. Most likely it was not sent; but they show no other message of that time either that would prove them complete.</source>
        <translation>网关的记录中没有这条短信，很可能没有发出；但记录中也没有可以证明其完整的同期其他短信。</translation>
    </message>
    <message>
        <source>Look it up again from %1 on: then it can no longer get there. Do not send it again before.</source>
        <translation>请在 %1 之后再次查询：那时它已不可能再到达网关。在此之前不要重新发送。</translation>
    </message>
</context>
<context>
    <name>smsdesk::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>No program opens folders here. Copy the path and open it yourself.</source>
        <translation>这里没有可打开文件夹的程序。请复制路径后自行打开。</translation>
    </message>
    <message>
        <source>The path is on the clipboard.</source>
        <translation>路径已复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>The log, the accounts and these settings are kept here.</source>
        <translation>短信记录、账号和这些设置都保存在这里。</translation>
    </message>
    <message>
        <source>Op&amp;en</source>
        <translation>打开(&amp;E)</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the data folder&apos;s path</source>
        <translation>复制数据文件夹的路径</translation>
    </message>
</context>
<context>
    <name>smsdesk::HistoryCommand</name>
    <message>
        <source>Prints one line of JSON an entry.</source>
        <translation>每一步输出一行 JSON。</translation>
    </message>
</context>
<context>
    <name>smsdesk::HistorySentences</name>
    <message>
        <source>Settled by the look-up: %1</source>
        <extracomment>%1 is an outcome such as &quot;accepted&quot;.</extracomment>
        <translation>根据查询核定：%1</translation>
    </message>
    <message>
        <source>Taken back by %1: unknown again</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>%1 撤回了核定：结果仍未知</translation>
    </message>
    <message>
        <source>Settled by %1: %2</source>
        <extracomment>%1 is a person&apos;s name, %2 an outcome such as &quot;accepted&quot;.</extracomment>
        <translation>%1 核定：%2</translation>
    </message>
    <message>
        <source>Sending began</source>
        <translation>开始发送</translation>
    </message>
    <message>
        <source>Looked up: %1</source>
        <extracomment>%1 is what was found, such as &quot;not on the gateway&apos;s books&quot;.</extracomment>
        <translation>查询：%1</translation>
    </message>
    <message>
        <source>Looked up by %1: %2</source>
        <extracomment>%1 is a person&apos;s name, %2 what was found, such as &quot;not on the gateway&apos;s books&quot;.</extracomment>
        <translation>%1 查询：%2</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>返回码 %1</translation>
    </message>
    <message>
        <source>Gateway ID %1</source>
        <translation>发送流水号 %1</translation>
    </message>
    <message>
        <source>Sent again as number %1</source>
        <extracomment>%1 is a number in the log.</extracomment>
        <translation>再次发送，编号 %1</translation>
    </message>
    <message>
        <source>Sent again by %1 as number %2</source>
        <extracomment>%1 is a person&apos;s name, %2 a number in the log.</extracomment>
        <translation>%1 再次发送，编号 %2</translation>
    </message>
    <message>
        <source>There is nothing to look up or to settle: what became of this message is certain, or it is still being sent.</source>
        <translation>无需查询或核定：这条短信的结果是确定的，或者仍在发送。</translation>
    </message>
    <message>
        <source>No account has the application that this message was sent with. Add it under File &gt; Accounts and look the message up again, or settle it by hand.</source>
        <translation>没有账号使用发送这条短信的应用。请在“文件 &gt; 账号”中添加后再次查询，或人工核定。</translation>
    </message>
    <message>
        <source>This message went to a sandbox that has ended, and its books with it. It was neither sent to a phone nor billed; you can settle it by hand.</source>
        <translation>这条短信发往的沙箱已经结束，其记录也随之消失。它没有发到手机，也没有计费；您可以人工核定。</translation>
    </message>
    <message>
        <source>This message is being looked up. Wait for the answer.</source>
        <translation>正在查询这条短信，请等待结果。</translation>
    </message>
    <message>
        <source>A message is settled by hand with a name and a reason. Enter both.</source>
        <translation>人工核定需要姓名和依据，请都填写。</translation>
    </message>
    <message>
        <source>No account has the application that this message was sent with. Add it under File &gt; Accounts, then send the message again.</source>
        <translation>没有账号使用发送这条短信的应用。请在“文件 &gt; 账号”中添加，然后再次发送。</translation>
    </message>
    <message>
        <source>This message cannot be made again exactly as it was. Write it anew.</source>
        <translation>无法原样重建这条短信，请重新填写。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>not on the gateway&apos;s books yet</source>
        <translation>网关尚无记录</translation>
    </message>
    <message>
        <source>not certain which one it is</source>
        <translation>无法确定是哪一条</translation>
    </message>
    <message>
        <source>the gateway does not tell</source>
        <translation>网关不提供查询</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>not on the gateway&apos;s books, which prove nothing</source>
        <translation>网关的记录中没有，但记录不足为证</translation>
    </message>
    <message>
        <source>A look-up found this message on the gateway&apos;s books as accepted: it is billed, and cannot be settled as anything else.</source>
        <translation>查询发现网关已接受这条短信：它会计费，不能再作其他处理。</translation>
    </message>
</context>
<context>
    <name>smsdesk::InvisibleWords</name>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Holds what cannot be seen here: %1. It is sent as it stands; delete it unless it is meant.</source>
        <extracomment>%1 is a list such as &quot;line break, tab, direction mark (U+202E)&quot;.</extracomment>
        <translation>含有此处看不见的字符：%1。会原样发送；如非有意，请删除。</translation>
    </message>
    <message>
        <source>line break</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>direction mark (%1)</source>
        <extracomment>%1 is the character&apos;s code, such as U+202E.</extracomment>
        <translation>文字方向控制符（%1）</translation>
    </message>
    <message>
        <source>invisible character (%1)</source>
        <extracomment>%1 is the character&apos;s code, such as U+200B.</extracomment>
        <translation>不可见字符（%1）</translation>
    </message>
</context>
<context>
    <name>smsdesk::JournalBar</name>
    <message>
        <source>The message log is damaged; nothing can be sent.</source>
        <translation>发送记录已损坏，不能发送短信。</translation>
    </message>
    <message>
        <source>The message log cannot be opened; nothing can be sent.</source>
        <translation>无法打开发送记录，不能发送短信。</translation>
    </message>
    <message>
        <source>Start a Ne&amp;w Log…</source>
        <translation>开始新的记录(&amp;W)…</translation>
    </message>
    <message>
        <source>A new message log was begun.</source>
        <translation>已开始新的发送记录。</translation>
    </message>
    <message>
        <source>The old one is kept as %1.</source>
        <translation>原记录保留为 %1。</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>Start a New Message Log</source>
        <translation>开始新的发送记录</translation>
    </message>
    <message>
        <source>Messages are still on their way.</source>
        <translation>仍有短信正在发送。</translation>
    </message>
    <message>
        <source>Start the new message log when they are answered.</source>
        <translation>请在收到全部应答后再开始新的发送记录。</translation>
    </message>
    <message>
        <source>Keep the damaged message log beside, and begin a new one?</source>
        <translation>保留已损坏的发送记录，并开始新的记录？</translation>
    </message>
    <message>
        <source>The old log stays in %1, under a name that begins with “journal-set-aside”. Nothing in it is deleted.

The new log knows nothing of earlier messages: SMS Desk cannot warn when one of them is sent again.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>原记录仍在 %1 中，文件名以“journal-set-aside”开头，其中的内容不会删除。

新的记录不含以前的短信：重复发送其中某条时，SMS Desk 无法提醒。</translation>
    </message>
    <message>
        <source>&amp;Start New Log</source>
        <translation>开始新的记录(&amp;S)</translation>
    </message>
</context>
<context>
    <name>smsdesk::JournalCommand</name>
    <message numerus="yes">
        <source>The message log is sound: %n message(s).</source>
        <translation>
            <numerusform>发送记录完好，共 %n 条短信。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no message log yet: the first message begins it.</source>
        <translation>尚无发送记录，发送第一条短信时建立。</translation>
    </message>
    <message>
        <source>With --yes, the message log %1 is kept beside under another name, and the next message begins a new log. The new log knows nothing of earlier messages: SMS Desk cannot warn when one of them is sent again.</source>
        <translation>加上 --yes，发送记录 %1 将改名保留在原处，发送下一条短信时建立新的记录。新的记录不含以前的短信：重复发送其中某条时，SMS Desk 无法提醒。</translation>
    </message>
    <message>
        <source>The message log is kept as %1. The next message begins a new one.</source>
        <translation>发送记录已保留为 %1。发送下一条短信时建立新的记录。</translation>
    </message>
    <message>
        <source>Sets the message log aside without asking.</source>
        <translation>不再询问，直接将发送记录另存保留。</translation>
    </message>
</context>
<context>
    <name>smsdesk::KeyBar</name>
    <message>
        <source>AppKeys last until SMS Desk is closed.</source>
        <translation>AppKey 只保留到 SMS Desk 关闭为止。</translation>
    </message>
    <message>
        <source>&amp;Keep Them in a File…</source>
        <translation>保存到文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>Change &amp;Passphrase of Key File…</source>
        <translation>更改密钥文件的口令(&amp;P)…</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>AppKeys are kept in the key file.</source>
        <translation>AppKey 保存在密钥文件中。</translation>
    </message>
    <message>
        <source>SMS Desk asks for its passphrase once in each run.</source>
        <translation>SMS Desk 每次运行询问一次它的口令。</translation>
    </message>
    <message>
        <source>The key file has its new passphrase.</source>
        <translation>密钥文件已改用新口令。</translation>
    </message>
    <message>
        <source>The one until now opens it no more.</source>
        <translation>原口令不能再打开它。</translation>
    </message>
    <message>
        <source>No keychain: install GNOME Keyring.</source>
        <translation>没有密钥环：请安装 GNOME Keyring。</translation>
    </message>
</context>
<context>
    <name>smsdesk::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System&apos;s Language</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
</context>
<context>
    <name>smsdesk::LogCells</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件号码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Gateway ID</source>
        <translation>发送流水号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>smsdesk::LogCommand</name>
    <message>
        <source>No message fits.</source>
        <translation>没有符合条件的短信。</translation>
    </message>
    <message>
        <source>Messages to numbers that hold these digits.</source>
        <translation>只列出收件号码中含有这些数字的短信。</translation>
    </message>
    <message>
        <source>Messages with this outcome: accepted, rejected, not-sent or unknown.</source>
        <translation>只列出该结果的短信：accepted（已受理）、rejected（被拒绝）、not-sent（未发送）或 unknown（结果未知）。</translation>
    </message>
    <message>
        <source>Messages since then: 2026-03-01, 2026-03-01T14:30, 30m, 24h, 7d.</source>
        <translation>只列出此后的短信：2026-03-01、2026-03-01T14:30、30m、24h、7d。</translation>
    </message>
    <message>
        <source>At most so many, the newest; 50 unless given.</source>
        <translation>最多列出多少条，以最新的为准；默认为 50。</translation>
    </message>
    <message>
        <source>Prints one line of JSON a message.</source>
        <translation>每条短信输出一行 JSON。</translation>
    </message>
    <message>
        <source>Prints CSV with a header.</source>
        <translation>输出带表头的 CSV。</translation>
    </message>
    <message>
        <source>The list could not be written to its end: check the disk it goes to.</source>
        <translation>列表未能全部写出，检查所写入的磁盘。</translation>
    </message>
</context>
<context>
    <name>smsdesk::LogPage</name>
    <message>
        <source>Messages</source>
        <translation>发送记录</translation>
    </message>
    <message>
        <source>Message log</source>
        <translation>发送记录</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>暂无发送记录</translation>
    </message>
    <message>
        <source>Each message you send stands here, newest first, with what became of it.</source>
        <translation>发送的每条短信及其结果都会显示在这里，最新的排在最前。</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>Show &amp;Details</source>
        <translation>查看详情(&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;Number</source>
        <translation>复制号码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy Details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>刷新(&amp;R)</translation>
    </message>
</context>
<context>
    <name>smsdesk::LookUpCommand</name>
    <message>
        <source>Prints what was found as one line of JSON.</source>
        <translation>以一行 JSON 输出查询结果。</translation>
    </message>
</context>
<context>
    <name>smsdesk::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>短信(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>记录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Sandbox &amp;Scenes…</source>
        <translation>沙箱场景(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;About SMS Desk</source>
        <translation>关于 SMS Desk(&amp;A)</translation>
    </message>
    <message>
        <source>Sandbox.</source>
        <translation>沙箱。</translation>
    </message>
    <message>
        <source>Messages go to a gateway on this computer: nothing is sent, nothing is billed.</source>
        <translation>短信只发到本机上的模拟网关，不会真正发送，也不会计费。</translation>
    </message>
    <message>
        <source>Sc&amp;enes…</source>
        <translation>场景(&amp;E)…</translation>
    </message>
    <message>
        <source>%1 – SMS Desk</source>
        <translation>%1 – SMS Desk</translation>
    </message>
    <message>
        <source>SMS Desk</source>
        <translation>SMS Desk</translation>
    </message>
    <message>
        <source>No message on its way</source>
        <translation>没有正在发送的短信</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on their way</source>
        <translation>
            <numerusform>正在发送 %n 条短信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the gateway&apos;s: messages are signed with the gateway&apos;s time.</source>
        <translation>
            <numerusform>本机时钟比网关慢 %n 分钟，短信请求按网关时间签名。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the gateway&apos;s: messages are signed with the gateway&apos;s time.</source>
        <translation>
            <numerusform>本机时钟比网关快 %n 分钟，短信请求按网关时间签名。</numerusform>
        </translation>
    </message>
    <message>
        <source>An outcome could not be noted.</source>
        <translation>有一个结果未能记录。</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on their way: SMS Desk closes when they are answered.</source>
        <translation>
            <numerusform>%n 条短信正在发送：收到应答后 SMS Desk 将关闭。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The password has no user name. Enter it, or empty the password.</source>
        <translation>填写了密码但没有用户名。请填写用户名，或清空密码。</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>No password is stored: until there is one, nothing is sent.</source>
        <translation>没有保存密码：保存密码之前，不会发送任何短信。</translation>
    </message>
    <message>
        <source>There is no keychain here: the password lasts until the program is closed.</source>
        <translation>这里没有密钥环：密码只保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As the system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>使用以下代理</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>代理类型</translation>
    </message>
    <message>
        <source>&amp;Address and port</source>
        <translation>地址和端口(&amp;A)</translation>
    </message>
    <message>
        <source>Address and port</source>
        <translation>地址和端口</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>None: the proxy asks for no login</source>
        <translation>无：代理不要求登录</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>A company that inspects connections has a certificate authority of its own: it is set for each account, under File ▸ Accounts.</source>
        <translation>会检查加密连接的公司有自己的 CA：请在“文件 ▸ 账号”中为每个账号分别设置。</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>已保存，输入新密码即可替换</translation>
    </message>
    <message>
        <source>Another program has set another proxy meanwhile. OK puts this one in its place; Cancel keeps the other.</source>
        <translation>其他程序已在此期间设置了另一个代理。按“确定”将以此处的代理取代它，按“取消”则保留它。</translation>
    </message>
</context>
<context>
    <name>smsdesk::NetworkSentences</name>
    <message>
        <source>The certificate that was shown is not for %1.</source>
        <translation>对方出示的证书不适用于 %1。</translation>
    </message>
    <message>
        <source>The certificate that was shown is for %1, not for %2.</source>
        <translation>对方出示的证书适用于 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>The way goes through the proxy %1.</source>
        <translation>连接经过代理 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The connection to the gateway was not up within %n second(s).</source>
        <translation>
            <numerusform>%n 秒内未能与网关建立连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message left, but the gateway did not answer within %n second(s).</source>
        <translation>
            <numerusform>短信已发出，但网关在 %n 秒内没有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever issued the gateway&apos;s certificate has taken it back: its key may be in the wrong hands.</source>
        <translation>网关证书已被签发者吊销：其私钥可能已落入他人之手。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate, “%1”, is issued by itself, so that nobody vouches for it.</source>
        <translation>网关的证书“%1”由其自身签发，没有任何机构为其担保。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is issued by itself, so that nobody vouches for it.</source>
        <translation>网关的证书由其自身签发，没有任何机构为其担保。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is issued by “%1”, an authority that this computer does not trust.</source>
        <translation>网关的证书由“%1”签发，本机不信任该 CA。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is issued by an authority that this computer does not trust.</source>
        <translation>网关的证书由本机不信任的 CA 签发。</translation>
    </message>
    <message>
        <source>The certificate was valid until %1 only.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>该证书的有效期至 %1 为止。</translation>
    </message>
    <message>
        <source>The certificate is valid from %1 on.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>该证书自 %1 起才有效。</translation>
    </message>
    <message>
        <source>The key or the signature of the gateway&apos;s certificate can be forged today.</source>
        <translation>网关证书的密钥或签名如今已可被伪造。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate cannot be trusted.</source>
        <translation>网关的证书不可信任。</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached, or refuses the way to the gateway.</source>
        <translation>无法连接代理 %1，或该代理拒绝通往网关。</translation>
    </message>
    <message>
        <source>The proxy %1 on the way to the gateway asks for a user name and password.</source>
        <translation>通往网关的代理 %1 要求输入用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 does not take the user name or the password.</source>
        <translation>代理 %1 不接受该用户名或密码。</translation>
    </message>
    <message>
        <source>The proxy %1 wants a kind of login that SMS Desk does not know: %2.</source>
        <extracomment>%2 is a technical word such as &quot;NTLM&quot;, or several.</extracomment>
        <translation>代理 %1 要求的登录方式 SMS Desk 不支持：%2。</translation>
    </message>
    <message>
        <source>The name servers (DNS) of this network do not tell where the proxy %1 is.</source>
        <translation>所在网络的域名服务器（DNS）查不到代理 %1 的地址。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate file of the account could not be read within %n second(s).</source>
        <translation>
            <numerusform>%n 秒内未能读取该账号的证书文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::ParametersForm</name>
    <message>
        <source>Add &amp;Parameter</source>
        <translation>添加参数(&amp;P)</translation>
    </message>
    <message>
        <source>Rem&amp;ove Parameter</source>
        <translation>移除参数(&amp;O)</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>Parameter &amp;%1</source>
        <translation>参数 &amp;%1</translation>
    </message>
</context>
<context>
    <name>smsdesk::PassphraseCommand</name>
    <message>
        <source>New passphrase of the key file:</source>
        <translation>密钥文件的新口令：</translation>
    </message>
    <message>
        <source>The same once more:</source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>Passphrase of the key file:</source>
        <translation>密钥文件的口令：</translation>
    </message>
    <message>
        <source>The key file has its new passphrase.</source>
        <translation>密钥文件的口令已更改。</translation>
    </message>
    <message>
        <source>With --yes, the key file %1 is deleted, and the AppKeys in it are lost. Their accounts stay; the AppKeys have to be entered again.</source>
        <translation>加上 --yes 将删除密钥文件 %1，其中的 AppKey 会丢失。账号保留，AppKey 需要重新输入。</translation>
    </message>
    <message>
        <source>The key file %1 is deleted.</source>
        <translation>密钥文件 %1 已删除。</translation>
    </message>
    <message>
        <source>Deletes the key file, whose passphrase nobody knows, with the AppKeys in it (passphrase).</source>
        <translation>删除口令已无人知晓的密钥文件及其中的 AppKey（passphrase）。</translation>
    </message>
    <message>
        <source>There is no key file, so it has no passphrase.</source>
        <translation>没有密钥文件，因此也没有口令。</translation>
    </message>
</context>
<context>
    <name>smsdesk::PassphraseDialog</name>
    <message>
        <source>Passphrase &amp;until now</source>
        <translation>当前口令(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>&amp;The same again</source>
        <translation>再次输入(&amp;T)</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入同一口令</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase. Without it the AppKeys in the file are lost, and have to be entered again.</source>
        <translation>没有人能找回口令。忘记口令，文件中的 AppKey 就会丢失，只能重新输入。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Forgot the Passphrase…</source>
        <translation>忘记口令(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the Key File</source>
        <translation>打开密钥文件</translation>
    </message>
    <message>
        <source>The AppKey is in the key file. Enter the passphrase of the file, %1.</source>
        <translation>AppKey 在密钥文件中。输入该文件 %1 的口令。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Keep AppKeys in a File</source>
        <translation>将 AppKey 保存到文件</translation>
    </message>
    <message>
        <source>The AppKeys are kept in %1, encrypted with a passphrase. SMS Desk asks for it once in each run, when an AppKey is first needed.</source>
        <translation>AppKey 用口令加密后保存在 %1 中。SMS Desk 每次运行只在首次需要 AppKey 时询问一次口令。</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Change the Passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>The key file, %1, is encrypted anew. Copies of it that were made before still open with the passphrase until now.</source>
        <translation>密钥文件 %1 将重新加密。此前制作的副本仍可用当前口令打开。</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Long enough. How hard it is to guess is up to you: several words that do not belong together are harder than one with digits.</source>
        <translation>长度足够。是否容易被猜到取决于内容：几个互不相关的词比一个词加数字更难猜。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is another passphrase. Enter the same one twice.</source>
        <translation>两次输入的口令不同，输入两次相同的口令。</translation>
    </message>
    <message>
        <source>One moment: deriving a key from the passphrase…</source>
        <translation>请稍候，正在从口令派生密钥…</translation>
    </message>
    <message>
        <source>Delete the Key File</source>
        <translation>删除密钥文件</translation>
    </message>
    <message>
        <source>Delete the key file and go on without it?</source>
        <translation>删除密钥文件并继续？</translation>
    </message>
    <message>
        <source>The AppKeys in it are lost. Their accounts stay; the AppKeys have to be entered again. They are in Tencent Cloud&apos;s SMS console.</source>
        <translation>其中的 AppKey 将丢失。账号会保留，AppKey 需要重新输入，可在腾讯云短信控制台中查到。</translation>
    </message>
    <message>
        <source>&amp;Delete the File</source>
        <translation>删除文件(&amp;D)</translation>
    </message>
    <message>
        <source>Without a file: the keychain is locked. Unlock it, and enter the AppKeys again, which it then keeps.</source>
        <translation>不用文件的做法：密钥环已锁定，解锁后重新输入 AppKey，即可保存在其中。</translation>
    </message>
    <message>
        <source>Without a file: the system&apos;s keychain does not answer. Once it does, enter the AppKeys again, which it then keeps.</source>
        <translation>不用文件的做法：系统的密钥环没有响应，待其恢复后重新输入 AppKey，即可保存在其中。</translation>
    </message>
    <message>
        <source>Without a file: install GNOME Keyring (package gnome-keyring), KWallet or KeePassXC, log in again, and enter the AppKeys again.</source>
        <translation>不用文件的做法：安装 GNOME Keyring（软件包 gnome-keyring）、KWallet 或 KeePassXC，重新登录后再次输入 AppKey。</translation>
    </message>
</context>
<context>
    <name>smsdesk::PreviewBox</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Choose a template to see the message here.</source>
        <translation>选择模板后，在此预览短信。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smsdesk::PreviewWords</name>
    <message>
        <source>The text of template %1 is kept at the gateway. Shown are the signature and the parameters in their order.</source>
        <translation>模板 %1 的正文保存在网关，此处依次显示签名和各个参数。</translation>
    </message>
    <message>
        <source>Still empty: %1. Sent like this, the phone shows nothing there.</source>
        <extracomment>%1 is a list of placeholders, such as {1}, {2}.</extracomment>
        <translation>尚未填写：%1。如果就这样发送，短信中的相应位置为空。</translation>
    </message>
    <message>
        <source>This template is approved for mainland China (+86) alone: the gateway is likely to reject it for this number.</source>
        <translation>该模板仅获准用于中国大陆（+86）号码，发往当前号码很可能被网关拒绝。</translation>
    </message>
</context>
<context>
    <name>smsdesk::RecipientField</name>
    <message>
        <source>&amp;Recipient</source>
        <translation>收件号码(&amp;R)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件号码</translation>
    </message>
    <message>
        <source>+86 137 1111 2222</source>
        <translation>+86 137 1111 2222</translation>
    </message>
    <message>
        <source>Send to this number an&amp;yway</source>
        <translation>仍然发往该号码(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>smsdesk::RecipientWords</name>
    <message>
        <source>%1 · %2 · valid number</source>
        <extracomment>%1 is a telephone number, %2 its country.</extracomment>
        <translation>%1 · %2 · 号码有效</translation>
    </message>
    <message>
        <source>%1 · %2. %3</source>
        <extracomment>%1 is a telephone number, %2 its country, %3 a sentence about it.</extracomment>
        <translation>%1 · %2。%3</translation>
    </message>
</context>
<context>
    <name>smsdesk::RecordText</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind the gateway&apos;s. Set it right: the gateway refuses messages that are more than 10 minutes off.</source>
        <translation>本机时钟比网关慢 %1。校准本机时钟：相差超过 10 分钟时，网关会拒绝短信。</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead of the gateway&apos;s. Set it right: the gateway refuses messages that are more than 10 minutes off.</source>
        <translation>本机时钟比网关快 %1。校准本机时钟：相差超过 10 分钟时，网关会拒绝短信。</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件号码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Session text</source>
        <translation>会话内容</translation>
    </message>
    <message>
        <source>Extension code</source>
        <translation>扩展码</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>%1 (sandbox: nothing is sent or billed)</source>
        <translation>%1（沙箱：不会真正发送，也不会计费）</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Gateway&apos;s text</source>
        <translation>网关返回的文字</translation>
    </message>
    <message>
        <source>Segments billed</source>
        <translation>计费条数</translation>
    </message>
    <message>
        <source>Gateway ID</source>
        <translation>发送流水号</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact&apos;s name and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>SdkAppId</source>
        <translation>SdkAppId</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>smsdesk::RecordWriter</name>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>template %1</source>
        <translation>模板 %1</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>返回码 %1</translation>
    </message>
    <message>
        <source>fee %1</source>
        <translation>计费 %1 条</translation>
    </message>
    <message>
        <source>sid %1</source>
        <translation>流水号 %1</translation>
    </message>
    <message>
        <source>This was the sandbox, a gateway on this computer: nothing was sent to a phone, and nothing is billed.</source>
        <translation>这是沙箱，即本机上的模拟网关：没有真正发送短信，也没有计费。</translation>
    </message>
    <message>
        <source>To look it up: %1</source>
        <translation>查询命令：%1</translation>
    </message>
</context>
<context>
    <name>smsdesk::RegionComboBox</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>smsdesk::RemoveQuestion</name>
    <message>
        <source>Remove Account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Throw away the new account?</source>
        <translation>放弃这个新账号？</translation>
    </message>
    <message>
        <source>Remove the account “%1” and its AppKey?</source>
        <translation>移除账号“%1”及其 AppKey？</translation>
    </message>
    <message>
        <source>Messages that were sent with it stay in the log.</source>
        <translation>用该账号发送的短信仍保留在发送记录中。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>smsdesk::RepeatQuestion</name>
    <message>
        <source>Send Again?</source>
        <translation>再次发送？</translation>
    </message>
    <message>
        <source>Send &amp;Again</source>
        <translation>再次发送(&amp;A)</translation>
    </message>
    <message>
        <source>Show in &amp;Log</source>
        <translation>在发送记录中查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Send the same message to %1 again?</source>
        <extracomment>%1 is a telephone number.</extracomment>
        <translation>要再次向 %1 发送相同的短信吗？</translation>
    </message>
</context>
<context>
    <name>smsdesk::SandboxCommand</name>
    <message>
        <source>The port to listen on; any free one unless given.</source>
        <translation>监听的端口；默认为任意空闲端口。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SaveQuestion</name>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>smsdesk::ScenesDialog</name>
    <message>
        <source>Sandbox Scenes</source>
        <translation>沙箱场景</translation>
    </message>
    <message>
        <source>On the sandbox, the last four digits of the recipient&apos;s number choose what happens. Nothing is sent and nothing is billed. All other numbers are accepted, and their receipts come a few seconds later.</source>
        <translation>在沙箱中，收件号码的最后四位数字决定发送的结果。不会真正发送短信，也不会计费。其他号码都会受理，几秒后收到回执。</translation>
    </message>
    <message>
        <source>Sandbox scenes</source>
        <translation>沙箱场景</translation>
    </message>
    <message>
        <source>Number ends in</source>
        <translation>号码末四位</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发送结果</translation>
    </message>
    <message>
        <source>Rejected with result %1: %2</source>
        <translation>被拒绝，返回码 %1：%2</translation>
    </message>
</context>
<context>
    <name>smsdesk::SecretInput</name>
    <message>
        <source>Type or paste the AppKey and press Enter; it is not shown.</source>
        <translation>键入或粘贴 AppKey 后按回车键；内容不会显示。</translation>
    </message>
    <message>
        <source>Type or paste the proxy&apos;s password and press Enter; it is not shown.</source>
        <translation>请输入或粘贴代理密码，然后按回车键；密码不会显示。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SendAgainDialog</name>
    <message>
        <source>Send Again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>The recipient may get this message twice.</source>
        <translation>收件人可能会收到两条相同的短信。</translation>
    </message>
    <message>
        <source>Look it up first: that asks the gateway and bills nothing.</source>
        <translation>请先查询：只向网关询问，不会计费。</translation>
    </message>
    <message>
        <source>The first one may have gone out although nobody knows. What is sent now is a message of its own: both may arrive, and both are billed.</source>
        <translation>第一条可能已经发出，只是无从得知。现在发送的是另一条短信：两条都可能送达，也都会计费。</translation>
    </message>
    <message>
        <source>I accept that the recipient may &amp;get it twice and that both are billed</source>
        <translation>我接受收件人可能收到两条，且两条都会计费(&amp;G)</translation>
    </message>
    <message>
        <source>Send &amp;Again</source>
        <translation>再次发送(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>%1 with “%2”</source>
        <translation>%1，参数“%2”</translation>
    </message>
    <message>
        <source>First sent</source>
        <translation>首次发送</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>目前所知</translation>
    </message>
    <message>
        <source>Last look-up</source>
        <translation>上次查询</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>已再次发送</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>%1 (sandbox: nothing is sent or billed)</source>
        <translation>%1（沙箱：不会真正发送，也不会计费）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未查询</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a moment, %2 what was found.</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>smsdesk::SendBar</name>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>找回上一条(&amp;B)</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>找回上一条</translation>
    </message>
    <message>
        <source>Puts the last message back into the form (%1)</source>
        <translation>将上一条短信放回表单（%1）</translation>
    </message>
</context>
<context>
    <name>smsdesk::SendCommand</name>
    <message>
        <source>The recipient&apos;s number, with + and country code.</source>
        <translation>收件号码，以 + 和国家/地区码开头。</translation>
    </message>
    <message>
        <source>The number of an approved template.</source>
        <translation>已审核通过的模板 ID。</translation>
    </message>
    <message>
        <source>A parameter of the template; repeat it for each, in order.</source>
        <translation>模板的一个参数；有多个参数时按顺序重复此选项。</translation>
    </message>
    <message>
        <source>The signature; the account&apos;s default unless given.</source>
        <translation>签名；默认使用账号中设置的签名。</translation>
    </message>
    <message>
        <source>Session text that the gateway returns with its reply.</source>
        <translation>会话内容，网关会在应答中原样返回。</translation>
    </message>
    <message>
        <source>Channel extension code, where Tencent enabled one.</source>
        <translation>通道扩展码，需腾讯云开通。</translation>
    </message>
    <message>
        <source>Sends even to a number that is too short or too long.</source>
        <translation>号码位数过少或过多时仍然发送。</translation>
    </message>
    <message>
        <source>Prints the outcome as one line of JSON.</source>
        <translation>以一行 JSON 输出结果。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>With --impossible-number it is sent all the same.</source>
        <translation>加上 --impossible-number 仍可发送。</translation>
    </message>
    <message>
        <source>It is number %1 in the log. With --allow-duplicate the message is sent all the same.</source>
        <translation>该短信在发送记录中的编号为 %1。加上 --allow-duplicate 仍可发送。</translation>
    </message>
    <message>
        <source>Sends even what was sent just so a few minutes ago.</source>
        <translation>即使几分钟前刚发送过相同的短信，也照样发送。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Ask before &amp;repeating a message within</source>
        <translation>发送相同短信前询问的时限(&amp;R)</translation>
    </message>
    <message>
        <source>Ask before repeating a message within</source>
        <translation>发送相同短信前询问的时限</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>0 – never ask</source>
        <translation>0 – 从不询问</translation>
    </message>
    <message>
        <source>The same template and parameters to the same number. For accounts that have no time of their own.</source>
        <translation>指模板、参数和号码都相同的短信。适用于没有单独设置时限的账号。</translation>
    </message>
    <message>
        <source>Ask before each message that is &amp;billed</source>
        <translation>发送每条计费短信前询问(&amp;B)</translation>
    </message>
    <message>
        <source>Ask before each message that is billed</source>
        <translation>发送每条计费短信前询问</translation>
    </message>
    <message>
        <source>Never for messages to the sandbox.</source>
        <translation>发往沙箱的短信从不询问。</translation>
    </message>
    <message>
        <source>Ask before closing while messages are on their &amp;way</source>
        <translation>有短信正在发送时，关闭前询问(&amp;W)</translation>
    </message>
    <message>
        <source>Ask before closing while messages are on their way</source>
        <translation>有短信正在发送时，关闭前询问</translation>
    </message>
    <message>
        <source>If not, the window waits for their outcomes and closes then.</source>
        <translation>若不询问，窗口会等到结果确定后再关闭。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SentMessage</name>
    <message>
        <source>The same message to %1 is on its way: wait for its outcome before you send it again.</source>
        <extracomment>%1 is a telephone number.</extracomment>
        <translation>发往 %1 的同一条短信正在发送：得知结果后再决定是否重发。</translation>
    </message>
    <message>
        <source>The same message to %1 was accepted: sent again, it arrives and is billed twice.</source>
        <extracomment>%1 is a telephone number.</extracomment>
        <translation>发往 %1 的同一条短信已被接受：再次发送会重复送达并重复计费。</translation>
    </message>
    <message>
        <source>The outcome of the same message to %1 is unknown: look it up before you send it again.</source>
        <extracomment>%1 is a telephone number.</extracomment>
        <translation>发往 %1 的同一条短信结果未知：先查询，再决定是否重发。</translation>
    </message>
</context>
<context>
    <name>smsdesk::Sentences</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other
----------
Two sentences: what happened, and what sending it again would mean.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 Details: %2</source>
        <extracomment>%1 is one or more sentences; %2 is what the system, the network or another program said</extracomment>
        <translation>%1详细信息：%2</translation>
    </message>
    <message>
        <source>Not sent: the gateway was not found</source>
        <translation>未发送：找不到网关</translation>
    </message>
    <message>
        <source>There is no computer with the name in the gateway&apos;s address.</source>
        <translation>网关地址中的主机名没有对应的主机。</translation>
    </message>
    <message>
        <source>Check the internet connection and the spelling of the address in the account, then send again.</source>
        <translation>检查网络连接以及账号中的网关地址是否有拼写错误，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: nobody answers at that address</source>
        <translation>未发送：该地址无人应答</translation>
    </message>
    <message>
        <source>The computer at the gateway&apos;s address refused the connection.</source>
        <translation>网关地址所在的主机拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the address in the account. If it is right, wait a few minutes, then send again.</source>
        <translation>检查账号中的网关地址。如果地址无误，等待几分钟后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: no connection in time</source>
        <translation>未发送：未能及时建立连接</translation>
    </message>
    <message>
        <source>The connection to the gateway was not up before the time was over.</source>
        <translation>在时限内未能与网关建立连接。</translation>
    </message>
    <message>
        <source>Check the internet connection, then send again. In a company&apos;s network, ask whether the gateway&apos;s address is allowed.</source>
        <translation>检查网络连接，然后重新发送。如果使用公司网络，可询问管理员是否允许访问网关地址。</translation>
    </message>
    <message>
        <source>Not sent: no network</source>
        <translation>未发送：没有网络</translation>
    </message>
    <message>
        <source>This computer has no network, or no way to the gateway.</source>
        <translation>本机没有网络，或无法通往网关。</translation>
    </message>
    <message>
        <source>Connect to the internet, then send again.</source>
        <translation>连接到互联网，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the proxy does not let it through</source>
        <translation>未发送：被代理拦截</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, or refuses the way to the gateway.</source>
        <translation>无法连接代理，或代理拒绝通往网关。</translation>
    </message>
    <message>
        <source>Not sent: the proxy wants a login</source>
        <translation>未发送：代理要求登录</translation>
    </message>
    <message>
        <source>The proxy on the way to the gateway asks for a user name and password.</source>
        <translation>通往网关的代理要求输入用户名和密码。</translation>
    </message>
    <message>
        <source>Not sent: no secure connection</source>
        <translation>未发送：无法建立安全连接</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If your network inspects connections, choose its certificate file in the account. Then send again.</source>
        <translation>检查本机的日期和时间。如果所在网络会检查加密连接，则在账号中选择该网络的 CA 证书文件。然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the certificate file cannot be read</source>
        <translation>未发送：无法读取证书文件</translation>
    </message>
    <message>
        <source>Choose another file in the account, or none, then send again.</source>
        <translation>在账号中选择其他证书文件，或不使用证书文件，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the connection failed</source>
        <translation>未发送：连接失败</translation>
    </message>
    <message>
        <source>The connection broke before the message left.</source>
        <translation>短信发出之前连接已中断。</translation>
    </message>
    <message>
        <source>Check the internet connection, then send again.</source>
        <translation>检查网络连接，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>You can send it again.</source>
        <translation>可以重新发送。</translation>
    </message>
    <message>
        <source>Unknown: no answer in time</source>
        <translation>结果未知：未及时收到应答</translation>
    </message>
    <message>
        <source>The message left, but the gateway did not answer before the time was over.</source>
        <translation>短信请求已发出，但网关没有在时限内应答。</translation>
    </message>
    <message>
        <source>Unknown: the connection broke</source>
        <translation>结果未知：连接中断</translation>
    </message>
    <message>
        <source>The message left, but the connection broke before the whole answer was there.</source>
        <translation>短信请求已发出，但在收到完整应答之前连接中断。</translation>
    </message>
    <message>
        <source>Unknown: HTTP status %1</source>
        <translation>结果未知：HTTP 状态码 %1</translation>
    </message>
    <message>
        <source>The message left, but the answer was an error with HTTP status %1.</source>
        <translation>短信请求已发出，但收到的是 HTTP 状态码为 %1 的错误应答。</translation>
    </message>
    <message>
        <source>If it happens again, check the gateway&apos;s address in the account and the proxy.</source>
        <translation>如果再次出现，检查账号中的网关地址以及代理。</translation>
    </message>
    <message>
        <source>The message left, but the answer points to another address, which SMS Desk does not follow.</source>
        <translation>短信请求已发出，但应答要求转到另一个地址，SMS Desk 不会跟随转址。</translation>
    </message>
    <message>
        <source>Unknown: the answer is not the gateway&apos;s</source>
        <translation>结果未知：应答不是来自网关</translation>
    </message>
    <message>
        <source>The message left, but what came back is not an answer of the SMS gateway.</source>
        <translation>短信请求已发出，但收到的内容不是短信网关的应答。</translation>
    </message>
    <message>
        <source>Unknown: the answer is too long</source>
        <translation>结果未知：应答过长</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account.</source>
        <translation>检查账号中的网关地址。</translation>
    </message>
    <message>
        <source>Unknown: SMS Desk ended while sending</source>
        <translation>结果未知：发送时 SMS Desk 已退出</translation>
    </message>
    <message>
        <source>SMS Desk or the computer stopped while the message was on its way.</source>
        <translation>短信发送途中，SMS Desk 或本机停止了运行。</translation>
    </message>
    <message>
        <source>Unknown: cancelled too late</source>
        <translation>结果未知：取消得太晚</translation>
    </message>
    <message>
        <source>It was cancelled when it had already begun to leave.</source>
        <translation>取消时短信已开始发出。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>结果未知</translation>
    </message>
    <message numerus="yes">
        <source>The gateway accepted the message and bills %n segment(s).</source>
        <translation>
            <numerusform>网关已受理这条短信，按 %n 条计费。</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway accepted the message and bills it.</source>
        <translation>网关已受理这条短信，并已计费。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Whether it is delivered is not known yet.</source>
        <translation>目前还不知道是否送达。</translation>
    </message>
    <message>
        <source>Do not send it again. Its receipt says whether it arrived; the Tencent Cloud SMS console shows it under Message Records.</source>
        <translation>请勿重复发送。是否送达以回执为准，可在腾讯云短信控制台的“短信记录”中查看。</translation>
    </message>
    <message>
        <source>Rejected: result %1</source>
        <translation>被拒绝：错误码 %1</translation>
    </message>
    <message>
        <source>The gateway refused the message with code %1, which SMS Desk does not know.</source>
        <translation>网关拒绝了这条短信，返回的错误码 %1 不在 SMS Desk 的已知列表中。</translation>
    </message>
    <message>
        <source>Look the code up in Tencent Cloud&apos;s list of SMS error codes, or ask its support, before you send again.</source>
        <translation>在腾讯云的短信错误码列表中查找该错误码，或咨询腾讯云短信小助手，弄清原因后再发送。</translation>
    </message>
    <message>
        <source>Not sent: cancelled</source>
        <translation>未发送：已取消</translation>
    </message>
    <message>
        <source>It was cancelled before it left.</source>
        <translation>短信在发出之前已取消。</translation>
    </message>
    <message>
        <source>Nothing was sent or billed.</source>
        <translation>没有发出任何内容，也没有计费。</translation>
    </message>
    <message>
        <source>It may have been sent and billed.</source>
        <translation>短信可能已发出并计费。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>The recipient contains a character that cannot be sent (%1). Delete it and type the number anew.</source>
        <translation>收件号码中含有无法发送的字符（%1）。删除该字符后重新输入号码。</translation>
    </message>
    <message>
        <source>The template ID contains a character that cannot be sent (%1). Delete it and type the ID anew.</source>
        <translation>模板 ID 中含有无法发送的字符（%1）。删除该字符后重新输入模板 ID。</translation>
    </message>
    <message>
        <source>Parameter %1 contains a character that cannot be sent (%2). Delete it and type the text anew.</source>
        <translation>参数 %1 中含有无法发送的字符（%2）。删除该字符后重新输入内容。</translation>
    </message>
    <message>
        <source>The signature contains a character that cannot be sent (%1). Delete it and type the signature anew.</source>
        <translation>签名中含有无法发送的字符（%1）。删除该字符后重新输入签名。</translation>
    </message>
    <message>
        <source>The session text contains a character that cannot be sent (%1). Delete it and type the text anew.</source>
        <translation>会话内容中含有无法发送的字符（%1）。删除该字符后重新输入内容。</translation>
    </message>
    <message>
        <source>The extension code contains a character that cannot be sent (%1). Delete it and type the code anew.</source>
        <translation>扩展码中含有无法发送的字符（%1）。删除该字符后重新输入扩展码。</translation>
    </message>
    <message>
        <source>The recipient contains half a character. Type the number anew.</source>
        <translation>收件号码中含有不完整的字符。重新输入号码。</translation>
    </message>
    <message>
        <source>The template ID contains half a character. Type the ID anew.</source>
        <translation>模板 ID 中含有不完整的字符。重新输入模板 ID。</translation>
    </message>
    <message>
        <source>Parameter %1 contains half a character, perhaps an emoji that was cut in two. Type the text anew.</source>
        <translation>参数 %1 中含有不完整的字符，可能是被截断的表情符号。重新输入内容。</translation>
    </message>
    <message>
        <source>The signature contains half a character, perhaps an emoji that was cut in two. Type the signature anew.</source>
        <translation>签名中含有不完整的字符，可能是被截断的表情符号。重新输入签名。</translation>
    </message>
    <message>
        <source>The session text contains half a character, perhaps an emoji that was cut in two. Type the text anew.</source>
        <translation>会话内容中含有不完整的字符，可能是被截断的表情符号。重新输入内容。</translation>
    </message>
    <message>
        <source>The extension code contains half a character. Type the code anew.</source>
        <translation>扩展码中含有不完整的字符。重新输入扩展码。</translation>
    </message>
    <message>
        <source>The recipient has %1 characters; %2 are allowed. Enter one number.</source>
        <translation>收件号码有 %1 个字符，最多允许 %2 个。只输入一个号码。</translation>
    </message>
    <message>
        <source>The template ID has %1 characters; %2 are allowed. Copy it from the Tencent Cloud SMS console.</source>
        <translation>模板 ID 有 %1 个字符，最多允许 %2 个。从腾讯云短信控制台复制模板 ID。</translation>
    </message>
    <message>
        <source>There are %1 parameters; %2 are allowed. Remove those that the template does not use.</source>
        <translation>共有 %1 个参数，最多允许 %2 个。删除模板中没有用到的参数。</translation>
    </message>
    <message>
        <source>The signature has %1 characters; %2 are allowed. Shorten it.</source>
        <translation>签名有 %1 个字符，最多允许 %2 个。缩短签名。</translation>
    </message>
    <message>
        <source>The session text takes %1 bytes; %2 are allowed. Shorten it.</source>
        <translation>会话内容占 %1 字节，最多允许 %2 字节。缩短会话内容。</translation>
    </message>
    <message>
        <source>The extension code has %1 characters; %2 are allowed. Shorten it.</source>
        <translation>扩展码有 %1 个字符，最多允许 %2 个。缩短扩展码。</translation>
    </message>
    <message>
        <source>No such numbers are known. Check it: a message to a number that nobody has may be billed all the same.</source>
        <translation>没有已知的此类号码。检查该号码：即使号码不存在，短信也可能计费。</translation>
    </message>
    <message>
        <source>The number is too short for its country. Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数少于所在国家/地区的号码。检查该号码，确定无误再发送。</translation>
    </message>
    <message>
        <source>The number is too long for its country. Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数多于所在国家/地区的号码。检查该号码，确定无误再发送。</translation>
    </message>
    <message>
        <source>There is no recipient. Enter a phone number with its country code, such as +8613711112222.</source>
        <translation>没有收件号码。输入带国家/地区码的手机号，例如 +8613711112222。</translation>
    </message>
    <message>
        <source>The recipient is not a phone number. Enter its digits with the country code in front, such as +8613711112222.</source>
        <translation>收件号码不是电话号码。输入带国家/地区码的数字号码，例如 +8613711112222。</translation>
    </message>
    <message>
        <source>The number has no country code. Begin it with + and the code, such as +86 for mainland China.</source>
        <translation>号码缺少国家/地区码。以 + 和国家/地区码开头，例如中国大陆为 +86。</translation>
    </message>
    <message>
        <source>No country has this country code. Check the digits after the +.</source>
        <translation>没有国家或地区使用这个国家/地区码。检查 + 后面的数字。</translation>
    </message>
    <message>
        <source>The number has more than 15 digits, and no phone number has. Check it.</source>
        <translation>号码超过 15 位数字，没有这样长的电话号码。检查该号码。</translation>
    </message>
    <message>
        <source>The number can be dialed within its own area only. Add the area code.</source>
        <translation>该号码只能在本地区内拨打。加上区号。</translation>
    </message>
    <message>
        <source>There is no template. Choose one, or enter its ID from the Tencent Cloud SMS console.</source>
        <translation>没有模板。选择一个模板，或输入腾讯云短信控制台中的模板 ID。</translation>
    </message>
    <message>
        <source>No template has this ID: it is zero or too large. Copy it from Body Templates in the Tencent Cloud SMS console.</source>
        <translation>没有使用这个 ID 的模板：数字为零或过大。从腾讯云短信控制台的“正文模板管理”中复制模板 ID。</translation>
    </message>
    <message>
        <source>There is no gateway address. Enter one, such as https://yun.tim.qq.com/v5/tlssmssvr/sendisms.</source>
        <translation>没有网关地址。输入网关地址，例如 https://yun.tim.qq.com/v5/tlssmssvr/sendisms。</translation>
    </message>
    <message>
        <source>This is not an internet address. Enter the whole address, such as https://yun.tim.qq.com/v5/tlssmssvr/sendisms.</source>
        <translation>这不是有效的网址。输入完整地址，例如 https://yun.tim.qq.com/v5/tlssmssvr/sendisms。</translation>
    </message>
    <message>
        <source>With http:// others could read the messages on their way. Begin the address with https://.</source>
        <translation>使用 http:// 时，短信可能在途中被他人读取。地址应以 https:// 开头。</translation>
    </message>
    <message>
        <source>The gateway is reached by HTTPS only. Begin the address with https://.</source>
        <translation>网关只能通过 HTTPS 访问。地址应以 https:// 开头。</translation>
    </message>
    <message>
        <source>The address contains a user name or password, which the gateway does not use. Remove everything between // and @, and the @ itself.</source>
        <translation>地址中含有用户名或密码，网关并不使用。删除 // 与 @ 之间的内容以及 @ 本身。</translation>
    </message>
    <message>
        <source>The address goes on after a ? or #. Remove that part: SMS Desk adds what the gateway needs.</source>
        <translation>地址中含有 ? 或 # 以及后面的内容。删除这一部分，SMS Desk 会自行添加网关所需的内容。</translation>
    </message>
    <message>
        <source>The accounts in %1 cannot be read. Repair the file or restore it from a backup; SMS Desk leaves it as it is.</source>
        <translation>无法读取 %1 中的账号。修复该文件或从备份恢复，SMS Desk 不会改动它。</translation>
    </message>
    <message>
        <source>The accounts could not be saved in %1. Check that the disk has space and that you may write there, then save again.</source>
        <translation>无法将账号保存到 %1。检查磁盘空间是否充足以及是否有写入权限，然后重新保存。</translation>
    </message>
    <message>
        <source>Another account has this name. Choose another name.</source>
        <translation>已有同名账号。换一个名称。</translation>
    </message>
    <message>
        <source>The account has no name. Enter one.</source>
        <translation>账号没有名称。输入一个名称。</translation>
    </message>
    <message>
        <source>There is no account with this name. Check the spelling, or choose another account.</source>
        <translation>没有这个名称的账号。检查拼写，或选择其他账号。</translation>
    </message>
    <message>
        <source>No AppKey is stored for this account. Open the account in SMS Desk and enter it.</source>
        <translation>没有保存该账号的 AppKey。在 SMS Desk 中打开该账号并输入 AppKey。</translation>
    </message>
    <message>
        <source>Access to the AppKey was refused. Unlock the keychain, allow SMS Desk to use it, and try again.</source>
        <translation>读取 AppKey 被拒绝。解锁密钥环并允许 SMS Desk 使用，然后重试。</translation>
    </message>
    <message>
        <source>The keychain reported an error. Try again, or enter the AppKey anew.</source>
        <translation>密钥环返回错误。重试，或重新输入 AppKey。</translation>
    </message>
    <message>
        <source>The message log %1 cannot be opened. Check that its folder exists and that you may write there, then start SMS Desk again.</source>
        <translation>无法打开发送记录 %1。检查所在文件夹是否存在以及是否有写入权限，然后重新启动 SMS Desk。</translation>
    </message>
    <message>
        <source>The message log %1 was written by a newer SMS Desk and is left untouched. Install the newest SMS Desk.</source>
        <translation>发送记录 %1 由更高版本的 SMS Desk 写入，未作改动。安装最新版本的 SMS Desk。</translation>
    </message>
    <message>
        <source>The disk with the message log is full. Free some space; until then nothing can be sent.</source>
        <translation>发送记录所在的磁盘已满。清理出一些空间，在此之前无法发送短信。</translation>
    </message>
    <message>
        <source>The message log %1 cannot be written to. Allow writing to the file and its folder; until then nothing can be sent.</source>
        <translation>无法写入发送记录 %1。允许写入该文件及其所在文件夹，在此之前无法发送短信。</translation>
    </message>
    <message>
        <source>Another program keeps the message log locked. Close it, or wait until it is done, and try again.</source>
        <translation>发送记录被其他程序锁定。关闭该程序或等待其完成，然后重试。</translation>
    </message>
    <message>
        <source>The message log has no such message under way. Refresh the log and look there for what became of it.</source>
        <translation>发送记录中没有这条正在发送的短信。刷新发送记录，查看它的结果。</translation>
    </message>
    <message>
        <source>The message log is closed. Start SMS Desk again.</source>
        <translation>发送记录已关闭。重新启动 SMS Desk。</translation>
    </message>
    <message>
        <source>The message log reported an error. Try again; if it happens again, start SMS Desk anew.</source>
        <translation>发送记录出现错误。重试；如果再次出现，重新启动 SMS Desk。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder. Choose another data folder.</source>
        <translation>%1 是文件，不是文件夹。选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be created. Check the path and that you may write there, or choose another.</source>
        <translation>无法创建数据文件夹 %1。检查路径以及是否有写入权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>You may not write to the data folder %1. Allow it, or choose another.</source>
        <translation>没有写入数据文件夹 %1 的权限。授予权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The message was not sent. %1</source>
        <extracomment>%1 is one or more sentences that say why and what to do</extracomment>
        <translation>短信未发送。%1</translation>
    </message>
    <message>
        <source>Accepted and delivered.</source>
        <translation>受理并送达。</translation>
    </message>
    <message>
        <source>Rejected with result %1.</source>
        <translation>拒绝，错误码 %1。</translation>
    </message>
    <message>
        <source>Never answered: unknown once the time limit is over.</source>
        <translation>始终不应答：超过时限后结果未知。</translation>
    </message>
    <message numerus="yes">
        <source>Accepted after %n second(s).</source>
        <translation>
            <numerusform>%n 秒后受理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered with half a reply: unknown.</source>
        <translation>只应答一半内容：结果未知。</translation>
    </message>
    <message>
        <source>Answered by a proxy&apos;s error page: unknown.</source>
        <translation>由代理的错误页面应答：结果未知。</translation>
    </message>
    <message>
        <source>Connection closed without an answer: unknown.</source>
        <translation>不应答就关闭连接：结果未知。</translation>
    </message>
    <message>
        <source>Accepted; the receipt says that it was not delivered.</source>
        <translation>受理，回执显示未送达。</translation>
    </message>
    <message>
        <source>Accepted; no receipt ever comes.</source>
        <translation>受理，始终没有回执。</translation>
    </message>
    <message>
        <source>Accepted; the session text comes back changed.</source>
        <translation>受理，返回的会话内容已被改动。</translation>
    </message>
    <message>
        <source>Parameter %1 makes the message too long: it has %2 characters and may have %3. Shorten the parameter.</source>
        <translation>参数 %1 使短信过长：共 %2 个字符，最多允许 %3 个。缩短该参数。</translation>
    </message>
    <message>
        <source>No secure connection to the gateway could be made.</source>
        <translation>无法与网关建立安全连接。</translation>
    </message>
    <message>
        <source>You can send it again at any time.</source>
        <translation>可以随时重新发送。</translation>
    </message>
    <message>
        <source>The certificate file of the account cannot be read.</source>
        <translation>无法读取账号的证书文件。</translation>
    </message>
    <message>
        <source>Unknown: the answer points elsewhere</source>
        <translation>结果未知：应答指向其他地址</translation>
    </message>
    <message>
        <source>Before you send anything else, correct the gateway&apos;s address in the account; if this network asks for a sign-in, sign in with a browser.</source>
        <translation>发送其他短信之前，先更正账号中的网关地址；如果所在网络需要登录，先在浏览器中登录。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account, and whether a proxy or a sign-in page stands in between.</source>
        <translation>检查账号中的网关地址，以及中间是否有代理或登录页面。</translation>
    </message>
    <message>
        <source>The message left, but the answer is far longer than any of the gateway&apos;s and was not read to its end.</source>
        <translation>短信请求已发出，但应答远远超出网关应答的正常长度，没有读完。</translation>
    </message>
    <message>
        <source>This message was %1, but the log could not be written and may call it unknown later.</source>
        <extracomment>%1 is an outcome such as &quot;rejected&quot;.</extracomment>
        <translation>此短信%1，但发送记录无法写入，以后可能显示为未知。</translation>
    </message>
    <message>
        <source>This message is %1, but the log could not be written and may call it unknown later. Do not send it again.</source>
        <extracomment>%1 is an outcome such as &quot;accepted&quot;.</extracomment>
        <translation>此短信%1，但发送记录无法写入，以后可能显示为未知。不要再次发送。</translation>
    </message>
    <message>
        <source>Note its sid: %1.</source>
        <extracomment>%1 is the gateway&apos;s name of a message.</extracomment>
        <translation>记下它的 sid：%1。</translation>
    </message>
    <message>
        <source>No such numbers are known in this country (%1). Check it: a message to a number that nobody has may be billed all the same.</source>
        <translation>所在国家/地区（%1）没有已知的此类号码。检查该号码：即使号码不存在，短信也可能计费。</translation>
    </message>
    <message>
        <source>The number is too short for its country (%1). Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数少于所在国家/地区（%1）的号码。检查该号码，确定无误再发送。</translation>
    </message>
    <message>
        <source>The number is too long for its country (%1). Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数多于所在国家/地区（%1）的号码。检查该号码，确定无误再发送。</translation>
    </message>
    <message>
        <source>A template ID has digits only. Choose a template from the list, or enter its ID.</source>
        <translation>模板 ID 只含数字。请从列表中选择模板，或输入其 ID。</translation>
    </message>
    <message>
        <source>The gateway did not return the session text.</source>
        <translation>网关没有返回会话内容。</translation>
    </message>
    <message>
        <source>The gateway returned another session text than was sent: “%1”.</source>
        <translation>网关返回的会话内容与发送的不一致：“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <extracomment>%1 is a distance such as &quot;3 minutes ago&quot;, %2 a time of day.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, on %2 at %3</source>
        <extracomment>%1 is a distance such as &quot;3 hours ago&quot;, %2 a date, %3 a time of day.</extracomment>
        <translation>%1（%2 %3）</translation>
    </message>
    <message>
        <source>The same message was handed over %1, and is still on its way.</source>
        <extracomment>%1 is a moment such as &quot;3 minutes ago, at 14:03:22&quot;.</extracomment>
        <translation>相同的短信已于 %1提交，仍在发送中。</translation>
    </message>
    <message>
        <source>The same message was sent %1, and was accepted.</source>
        <extracomment>%1 is a moment such as &quot;3 minutes ago, at 14:03:22&quot;.</extracomment>
        <translation>相同的短信已于 %1发送，并已被受理。</translation>
    </message>
    <message>
        <source>The same message was sent %1, and was rejected, but may have gone out all the same.</source>
        <extracomment>%1 is a moment such as &quot;3 minutes ago, at 14:03:22&quot;.</extracomment>
        <translation>相同的短信已于 %1发送，虽被拒绝，但仍有可能已发出。</translation>
    </message>
    <message>
        <source>The same message was handed over %1, and did not go out after all.</source>
        <extracomment>%1 is a moment such as &quot;3 minutes ago, at 14:03:22&quot;.</extracomment>
        <translation>相同的短信已于 %1提交，但最终没有发出。</translation>
    </message>
    <message>
        <source>The same message was sent %1; whether it went out is unknown.</source>
        <extracomment>%1 is a moment such as &quot;3 minutes ago, at 14:03:22&quot;.</extracomment>
        <translation>相同的短信已于 %1发送，是否发出未知。</translation>
    </message>
    <message>
        <source>Wait for its outcome: sent again now, the recipient may get it twice, and both are billed then.</source>
        <translation>先等待其结果：如果现在再次发送，对方可能收到两次，并会计费两次。</translation>
    </message>
    <message>
        <source>Sent again, the recipient gets it twice, and both are billed.</source>
        <translation>如果再次发送，对方会收到两次，并会计费两次。</translation>
    </message>
    <message>
        <source>Sent again, it repeats nothing.</source>
        <translation>再次发送不会造成重复。</translation>
    </message>
    <message>
        <source>Look it up first: sent again, the recipient may get it twice, and both are billed then.</source>
        <translation>先查询其结果：如果再次发送，对方可能收到两次，并会计费两次。</translation>
    </message>
    <message numerus="yes">
        <source>The gateway refuses the same message within 30 seconds: wait %n more second(s).</source>
        <translation>
            <numerusform>网关会拒绝 30 秒内的相同短信，还需等待 %n 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This number got a message just now: for %n more second(s) the gateway may refuse another (result 1023).</source>
        <translation>
            <numerusform>刚刚向该号码发送过短信：%n 秒内网关可能拒绝再次发送（错误码 1023）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This number got %n message(s) today, Beijing time. The gateway takes %1 a day: it may refuse another (result 1025).</source>
        <extracomment>%n messages were sent; %1 is the most that the gateway takes in a day.</extracomment>
        <translation>
            <numerusform>今天（北京时间）已向该号码发送 %n 条短信。网关每天最多接受 %1 条，可能拒绝再次发送（错误码 1025）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 is damaged, or it is no message log. Restore it from a backup, or keep it beside and begin a new log: with “Start a New Log” in the window, or with “smsdesk-cli journal set-aside”.</source>
        <translation>文件 %1 已损坏，或者不是发送记录。请从备份恢复；也可以保留该文件并开始新的记录：在窗口中选择“开始新的记录”，或运行“smsdesk-cli journal set-aside”。</translation>
    </message>
    <message>
        <source>Look it up: that asks the gateway and bills nothing. If you know from the recipient or from the Tencent Cloud SMS console (Statistics &gt; Global SMS &gt; Message Records) what became of it, settle it by hand. Send it again only if it did not get there.</source>
        <translation>请查询：只向网关询问，不会计费。如果从收件人或腾讯云短信控制台（统计分析 &gt; 国际/港澳台短信 &gt; 短信记录）得知了结果，请人工核定。只有确认没有发出时才再次发送。</translation>
    </message>
    <message>
        <source>When it was sent, it was “%1”.</source>
        <extracomment>%1 is a headline such as &quot;Unknown: no answer in time&quot;.</extracomment>
        <translation>发送时为“%1”。</translation>
    </message>
    <message>
        <source>Accepted (settled)</source>
        <translation>已受理（已核定）</translation>
    </message>
    <message>
        <source>It turned out that the gateway accepted the message and bills it.</source>
        <translation>后来查明：网关已受理这条短信并计费。</translation>
    </message>
    <message>
        <source>Rejected (settled)</source>
        <translation>被拒绝（已核定）</translation>
    </message>
    <message>
        <source>It turned out that the gateway refused the message: it was not sent.</source>
        <translation>后来查明：网关拒绝了这条短信，没有发送。</translation>
    </message>
    <message>
        <source>The history says why. Mend that before you send it again.</source>
        <translation>原因见“经过”。请先处理，再重新发送。</translation>
    </message>
    <message>
        <source>Not sent (settled)</source>
        <translation>未发送（已核定）</translation>
    </message>
    <message>
        <source>It turned out that nothing was sent or billed.</source>
        <translation>后来查明：没有发送，也没有计费。</translation>
    </message>
    <message>
        <source>Unknown again</source>
        <translation>结果仍未知</translation>
    </message>
    <message>
        <source>An earlier decision was taken back: it may have been sent and billed.</source>
        <translation>先前的核定已撤回：可能已发送并计费。</translation>
    </message>
    <message>
        <source>%1 (settled)</source>
        <extracomment>%1 is an outcome such as &quot;accepted&quot; that was found out later.</extracomment>
        <translation>%1（已核定）</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>The message is on its way. Its outcome will stand here as soon as it is known.</source>
        <translation>短信正在发送中。一有结果就会显示在这里。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or in the system&apos;s network settings, or ask whoever runs it to allow the gateway&apos;s host name, then send again.</source>
        <translation>检查设置中或系统网络设置中的代理，或请代理的管理员放行网关的主机名，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the gateway&apos;s certificate is self-signed</source>
        <translation>未发送：网关的证书是自签名证书</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is issued by itself, so that nobody vouches for it.</source>
        <translation>网关的证书由其自身签发，没有任何机构为其担保。</translation>
    </message>
    <message>
        <source>If it is your own gateway, choose its certificate&apos;s file as the certificate authority in the account (--ca-file in the terminal), then send again. If not, somebody else may be answering in the gateway&apos;s place: ask whoever runs this network.</source>
        <translation>如果这是您自己的网关，则在账号中将其证书文件选为 CA 证书文件（终端中使用 --ca-file），然后重新发送。如果不是，可能有人在冒充网关应答：请咨询网络管理员。</translation>
    </message>
    <message>
        <source>Not sent: nobody trusted vouches for the certificate</source>
        <translation>未发送：证书的签发者不受信任</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is issued by an authority that this computer does not trust.</source>
        <translation>网关的证书由本机不信任的 CA 签发。</translation>
    </message>
    <message>
        <source>If your company inspects connections, choose the file of its certificate authority in the account (--ca-file in the terminal), then send again. If not, ask whoever runs this network.</source>
        <translation>如果贵公司会检查加密连接，则在账号中选择公司的 CA 证书文件（终端中使用 --ca-file），然后重新发送。如果不是，请咨询网络管理员。</translation>
    </message>
    <message>
        <source>Not sent: the certificate is for another host</source>
        <translation>未发送：证书属于另一台主机</translation>
    </message>
    <message>
        <source>The certificate that was shown is not for the host in the gateway&apos;s address.</source>
        <translation>对方出示的证书不适用于网关地址中的主机。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the account. If it is right, another computer answers in its place: ask whoever runs this network, then send again.</source>
        <translation>检查账号中的网关地址。如果地址正确，则是另一台计算机在代其应答：请咨询网络管理员，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the gateway&apos;s certificate has expired</source>
        <translation>未发送：网关的证书已过期</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is no longer valid.</source>
        <translation>网关的证书已不再有效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time: to a clock that is ahead, good certificates look expired. If it is right, whoever runs the gateway must renew the certificate. Then send again.</source>
        <translation>检查本机的日期和时间：时钟走快时，有效的证书也会显得过期。如果时间正确，则须由网关的管理员更新证书。然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the gateway&apos;s certificate is not valid yet</source>
        <translation>未发送：网关的证书尚未生效</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not valid yet.</source>
        <translation>网关的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time: to a clock that is behind, good certificates look as if they were not valid yet. Then send again.</source>
        <translation>检查本机的日期和时间：时钟走慢时，有效的证书也会显得尚未生效。然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the gateway&apos;s certificate was revoked</source>
        <translation>未发送：网关的证书已被吊销</translation>
    </message>
    <message>
        <source>Whoever issued the gateway&apos;s certificate has taken it back: its key may be in the wrong hands.</source>
        <translation>网关证书已被签发者吊销：其私钥可能已落入他人之手。</translation>
    </message>
    <message>
        <source>Ask whoever runs the gateway, and send again once it has a new certificate.</source>
        <translation>请联系网关的管理员，待其换用新证书后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the gateway&apos;s certificate is too weak</source>
        <translation>未发送：网关的证书强度不足</translation>
    </message>
    <message>
        <source>The key or the signature of the gateway&apos;s certificate can be forged today.</source>
        <translation>网关证书的密钥或签名如今已可被伪造。</translation>
    </message>
    <message>
        <source>Whoever runs the gateway, or the proxy that inspects connections, must replace the certificate. Then send again.</source>
        <translation>须由网关的管理员，或检查加密连接的代理的管理员更换证书。然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the encryption is too old</source>
        <translation>未发送：加密协议过旧</translation>
    </message>
    <message>
        <source>The other side speaks nothing newer than TLS 1.1, which is not safe. SMS Desk wants TLS 1.2 or newer.</source>
        <translation>对方最高只支持不安全的 TLS 1.1。SMS Desk 要求 TLS 1.2 或更高版本。</translation>
    </message>
    <message>
        <source>Whoever runs the gateway, or the proxy that inspects connections, must turn on TLS 1.2 or newer. Then send again.</source>
        <translation>须由网关的管理员，或检查加密连接的代理的管理员启用 TLS 1.2 或更高版本。然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the proxy has no address</source>
        <translation>未发送：未填写代理地址</translation>
    </message>
    <message>
        <source>The settings name a proxy of their own, but its address is missing or cannot be read.</source>
        <translation>设置中选择了手动代理，但缺少代理地址或无法读取该地址。</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s address in the settings, or choose the system&apos;s proxy, then send again.</source>
        <translation>在设置中填写代理地址，或选择使用系统代理，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the proxy&apos;s password is missing</source>
        <translation>未发送：缺少代理密码</translation>
    </message>
    <message>
        <source>The proxy in the settings has a user name, but no password is kept for it. Nothing was tried without it.</source>
        <translation>设置中的代理有用户名，但没有保存密码。没有密码就不会尝试连接。</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s password in the settings, then send again.</source>
        <translation>在设置中填写代理密码，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the proxy&apos;s password cannot be read</source>
        <translation>未发送：无法读取代理密码</translation>
    </message>
    <message>
        <source>The password of the proxy in the settings could not be read from the keychain. Nothing was tried without it.</source>
        <translation>无法从钥匙串读取设置中代理的密码。没有密码就不会尝试连接。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or type the proxy&apos;s password in the settings once more, then send again.</source>
        <translation>解锁钥匙串，或在设置中重新填写代理密码，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the proxy refused the login</source>
        <translation>未发送：代理拒绝登录</translation>
    </message>
    <message>
        <source>The proxy does not take the user name or the password.</source>
        <translation>代理不接受该用户名或密码。</translation>
    </message>
    <message>
        <source>Correct the user name and the password where the proxy is set: in the settings, or in the system&apos;s network settings. Then send again.</source>
        <translation>在设置代理的地方（设置或系统的网络设置）更正用户名和密码。然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the proxy wants another kind of login</source>
        <translation>未发送：代理要求其他登录方式</translation>
    </message>
    <message>
        <source>The proxy wants a kind of login that SMS Desk does not know.</source>
        <translation>代理要求的登录方式 SMS Desk 不支持。</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to take Basic or Digest logins, or to allow the gateway&apos;s host name without a login, then send again.</source>
        <translation>请代理的管理员接受 Basic 或 Digest 登录，或允许不登录即可访问网关的主机名，然后重新发送。</translation>
    </message>
    <message>
        <source>There is no proxy address. Enter one, such as proxy.example:8080.</source>
        <translation>没有代理地址。请输入，例如 proxy.example:8080。</translation>
    </message>
    <message>
        <source>This is not the address of a proxy. Enter its host and port, such as proxy.example:8080.</source>
        <translation>这不是代理地址。请输入主机和端口，例如 proxy.example:8080。</translation>
    </message>
    <message>
        <source>SMS Desk goes through HTTP and SOCKS5 proxies only. Begin the address with http:// or socks5://, or with neither.</source>
        <translation>SMS Desk 只支持 HTTP 和 SOCKS5 代理。地址应以 http:// 或 socks5:// 开头，或两者都不写。</translation>
    </message>
    <message>
        <source>The address contains a user name or password, which would be kept in the open. Remove everything up to the @, and enter both in their own fields.</source>
        <translation>地址中包含用户名或密码，会以明文保存。删除 @ 及其之前的内容，并在各自的输入框中填写。</translation>
    </message>
    <message>
        <source>The address goes on after the port. Remove that part; for a PAC file, set it in the system and choose the system&apos;s proxy.</source>
        <translation>地址在端口之后还有内容。请删除这部分；如果是 PAC 文件，则在系统中设置并选择使用系统代理。</translation>
    </message>
    <message>
        <source>The port is missing. Add it after a colon, such as :8080.</source>
        <translation>缺少端口。请在冒号后补上，例如 :8080。</translation>
    </message>
    <message>
        <source>The port is not a number from 1 to 65535. Correct what stands after the colon.</source>
        <translation>端口不是 1 到 65535 之间的数字。请更正冒号后的内容。</translation>
    </message>
    <message>
        <source>There is no key file. Make one, or enter the AppKey of the account again.</source>
        <translation>没有密钥文件。新建一个，或重新输入该账号的 AppKey。</translation>
    </message>
    <message>
        <source>There is a key file already, %1. Open it with its passphrase.</source>
        <translation>密钥文件 %1 已存在，用它的口令打开。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read. Allow reading it, or restore it from a backup; SMS Desk leaves it as it is.</source>
        <translation>无法读取密钥文件 %1。允许读取该文件，或从备份恢复；SMS Desk 不会改动它。</translation>
    </message>
    <message>
        <source>The key file %1 is damaged, or it is no key file. Restore it from a backup, or delete it and enter the AppKeys again; SMS Desk leaves it as it is.</source>
        <translation>密钥文件 %1 已损坏，或不是密钥文件。从备份恢复，或删除后重新输入 AppKey；SMS Desk 不会改动它。</translation>
    </message>
    <message>
        <source>The key file %1 was written by a newer SMS Desk and is left untouched. Install the newest SMS Desk.</source>
        <translation>密钥文件 %1 由更新版本的 SMS Desk 写入，不作改动。安装最新版 SMS Desk。</translation>
    </message>
    <message>
        <source>This is not the passphrase of the key file. Check capitals and the keyboard&apos;s language, and enter it again.</source>
        <translation>这不是密钥文件的口令。检查大小写和输入法，然后重新输入。</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is too short. Enter at least %n character(s).</source>
        <translation>
            <numerusform>口令太短，至少输入 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key file %1 was not opened and may still hold the AppKey. Open it once with its passphrase, which takes the AppKey out of it, or delete the file.</source>
        <translation>密钥文件 %1 未打开，其中可能仍有该 AppKey。用口令打开一次即可将其移除，或者删除该文件。</translation>
    </message>
    <message>
        <source>The AppKeys in the key file cannot be used without its passphrase. Try again, and enter it.</source>
        <translation>没有口令就无法使用密钥文件中的 AppKey。重试并输入口令。</translation>
    </message>
    <message>
        <source>There is not enough memory to open the key file. Close other programs and try again.</source>
        <translation>内存不足，无法打开密钥文件。关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The key file %1 could not be written. Check that the disk has space and that you may write there, then try again.</source>
        <translation>无法写入密钥文件 %1。检查磁盘空间和写入权限，然后重试。</translation>
    </message>
    <message>
        <source>Another program has changed this account meanwhile. Note what you typed, press Revert to see the account as it is now, and change it again.</source>
        <translation>其他程序已修改此账号。记下您输入的内容，按“还原”查看账号的当前内容，然后重新修改。</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that SMS Desk can use, so an AppKey is kept only until SMS Desk is closed. Start a keychain, or enter the AppKey each time.</source>
        <translation>这台计算机上没有 SMS Desk 可用的密钥环，因此 AppKey 只保留到 SMS Desk 关闭为止。启动密钥环，或每次输入 AppKey。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it when the system asks, or log in again, and try again; until then an AppKey that is entered is kept only until SMS Desk is closed.</source>
        <translation>密钥环已锁定。在系统询问时解锁，或重新登录，然后重试；在此之前输入的 AppKey 只保留到 SMS Desk 关闭为止。</translation>
    </message>
    <message>
        <source>The message was not sent. The AppKey of this account is missing, and there is no keychain that could have it. Enter it under File &gt; Accounts; it lasts until SMS Desk is closed.</source>
        <translation>短信未发送。缺少该账号的 AppKey，也没有可以保存它的密钥环。在“文件 &gt; 账号”中输入，它保留到 SMS Desk 关闭为止。</translation>
    </message>
    <message>
        <source>The message was not sent. The keychain, which may have the AppKey of this account, is locked. Unlock it and send again, or enter the AppKey under File &gt; Accounts; it lasts until SMS Desk is closed.</source>
        <translation>短信未发送。密钥环已锁定，其中可能有该账号的 AppKey。解锁后重新发送，或在“文件 &gt; 账号”中输入 AppKey，它保留到 SMS Desk 关闭为止。</translation>
    </message>
    <message>
        <source>Not sent: the proxy&apos;s name was not found</source>
        <translation>未发送：查不到代理的地址</translation>
    </message>
    <message>
        <source>The name servers (DNS) of this network do not tell where the proxy is.</source>
        <translation>所在网络的域名服务器（DNS）查不到代理的地址。</translation>
    </message>
    <message>
        <source>Check the spelling of the proxy&apos;s address where it is set: in the settings, or in the system&apos;s network settings. Then send again.</source>
        <translation>请检查代理地址的拼写：在本程序的设置中，或在系统的网络设置中，然后重新发送。</translation>
    </message>
    <message>
        <source>Not sent: the certificate file could not be read in time</source>
        <translation>未发送：未能及时读取证书文件</translation>
    </message>
    <message>
        <source>The certificate file of the account could not be read before the time was over.</source>
        <translation>未能在限定时间内读取该账号的证书文件。</translation>
    </message>
    <message>
        <source>The computer or the drive it is on does not answer. Copy the file to this computer and choose it there in the account, then send again.</source>
        <translation>该文件所在的计算机或磁盘没有响应。请将文件复制到本机，并在账号中选择本机上的文件，然后重新发送。</translation>
    </message>
    <message>
        <source>There is a line end or a control character in the account&apos;s name. Type the name anew, on one line.</source>
        <translation>账号名称中有换行或控制字符。请重新输入名称，并写在一行内。</translation>
    </message>
    <message>
        <source>Another program has removed this account meanwhile. Note what you typed, press Revert to take it off this list, and add it anew if it is to stay.</source>
        <translation>其他程序已删除此账号。记下您输入的内容，按“还原”将它移出列表；如要保留，请重新添加。</translation>
    </message>
    <message>
        <source>In the settings, under Network, choose “This one” and type the proxy&apos;s address, user name and password, or ask whoever runs it to allow the gateway&apos;s host name without a login, then send again.</source>
        <translation>在设置的“网络”页选择“使用以下代理”，填写代理的地址、用户名和密码，或请代理管理员允许免登录访问网关的主机名，然后重新发送。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettingSentences</name>
    <message>
        <source>“%1” cannot be that: use one of %2.</source>
        <extracomment>%1 is a setting, %2 are the words it may be.</extracomment>
        <translation>“%1”不能设为这个值：请使用 %2 之一。</translation>
    </message>
    <message>
        <source>“%1” cannot be that: use a whole number from %2 to %3.</source>
        <translation>“%1”不能设为这个值：请使用 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>“%1” cannot be that: use true or false.</source>
        <translation>“%1”不能设为这个值：请使用 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” cannot be that: write the name or the address of a computer, such as proxy.example, without its port.</source>
        <translation>“%1”不能设为这个值：请填写计算机的名称或地址，例如 proxy.example，不含端口。</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1. Check that the disk has space and that you may write there, then try again.</source>
        <translation>无法将设置保存到 %1。请检查磁盘空间以及您在该处的写入权限，然后重试。</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that SMS Desk can use: start one and try again.</source>
        <translation>此电脑上没有 SMS Desk 可用的密钥环：请启动一个后重试。</translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it and try again.</source>
        <translation>密钥环已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>Access to the keychain was refused: allow SMS Desk to use it, and try again.</source>
        <translation>访问密钥环被拒绝：请允许 SMS Desk 使用它，然后重试。</translation>
    </message>
    <message>
        <source>The keychain reported an error: try again.</source>
        <translation>密钥环报告了错误：请重试。</translation>
    </message>
    <message>
        <source>The key file is closed, and takes nothing without its passphrase.</source>
        <translation>密钥文件未打开，没有口令就无法写入。</translation>
    </message>
    <message>
        <source>The password of the proxy for %1 is still in the key file.</source>
        <translation>%1 的代理密码仍在密钥文件中。</translation>
    </message>
    <message>
        <source>The keychain is locked: a password of the proxy for %1 that it has stays there. Unlock it and delete that entry with the keychain&apos;s own program.</source>
        <translation>密钥环已锁定：其中若有 %1 的代理密码，会保留在那里。请解锁密钥环，并用密钥环自带的程序删除该条目。</translation>
    </message>
    <message>
        <source>The password of the proxy for %1 is not forgotten: delete it with the keychain&apos;s own program.</source>
        <translation>%1 的代理密码未被删除：请用密钥环自带的程序删除。</translation>
    </message>
    <message>
        <source>The settings are saved, but the password of the former proxy may still be stored. No proxy is given it. %1</source>
        <extracomment>%1 is what the keychain or the key file said, in a sentence.</extracomment>
        <translation>设置已保存，但原代理的密码可能仍有保存，不会再提供给任何代理。%1</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettingsCommand</name>
    <message>
        <source>There is no setting “%1”: there are %2.</source>
        <translation>没有名为“%1”的设置：现有 %2。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is never shown; set a new one with “settings set proxy.password --key-stdin”.</source>
        <translation>代理密码从不显示；要设定新密码，请使用“settings set proxy.password --key-stdin”。</translation>
    </message>
    <message>
        <source>Other programs can read what stands on the command line: write the password to standard input, with --key-stdin.</source>
        <translation>其他程序可以读取命令行中的内容：请使用 --key-stdin，将密码写入标准输入。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is not kept.</source>
        <translation>代理密码没有保存。</translation>
    </message>
    <message>
        <source>Say what “%1” is to be: “settings set %1 VALUE”.</source>
        <translation>请说明“%1”要设为什么：“settings set %1 VALUE”。</translation>
    </message>
    <message>
        <source>Reads the proxy&apos;s password from standard input (set proxy.password).</source>
        <translation>从标准输入读取代理密码（set proxy.password）。</translation>
    </message>
    <message>
        <source>Prints each setting as a line of JSON (list, get).</source>
        <translation>将每项设置输出为一行 JSON（list、get）。</translation>
    </message>
    <message>
        <source>Say what to do with settings: “settings list”, get, set or reset.</source>
        <translation>请说明要对设置做什么：“settings list”、get、set 或 reset。</translation>
    </message>
    <message>
        <source>Say which setting: “settings %1 NAME”.</source>
        <translation>请说明是哪项设置：“settings %1 NAME”。</translation>
    </message>
    <message>
        <source>A password belongs to one proxy and one user: set proxy.host, proxy.port and proxy.user first.</source>
        <translation>密码属于某一个代理和用户：请先设置 proxy.host、proxy.port 和 proxy.user。</translation>
    </message>
    <message>
        <source>No password is kept any more for %1; set the one of %2 with “settings set proxy.password --key-stdin”.</source>
        <translation>不再保存 %1 的密码；请用“settings set proxy.password --key-stdin”设置 %2 的密码。</translation>
    </message>
    <message>
        <source>No password is kept any more for %1.</source>
        <translation>不再保存 %1 的密码。</translation>
    </message>
    <message>
        <source>The setting is set.</source>
        <translation>设置已生效。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettingsDialog</name>
    <message>
        <source>Save the changes to the settings?</source>
        <translation>要保存对设置的更改吗？</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置的页面</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettleActions</name>
    <message>
        <source>Send &amp;Again</source>
        <translation>再次发送(&amp;A)</translation>
    </message>
    <message>
        <source>Send &amp;Again…</source>
        <translation>再次发送(&amp;A)…</translation>
    </message>
    <message>
        <source>That could not be done.</source>
        <translation>未能完成。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what was found or decided, %2 a moment.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Look It Up</source>
        <translation>查询结果(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Settle by Hand…</source>
        <translation>人工核定(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettleCommand</name>
    <message>
        <source>What became of it: accepted, rejected, not-sent, or unknown to take a decision back.</source>
        <translation>实际结果：accepted（已受理）、rejected（被拒绝）、not-sent（未发送），或用 unknown（结果未知）撤回核定。</translation>
    </message>
    <message>
        <source>How you know it; kept in the log.</source>
        <translation>依据；保留在记录中。</translation>
    </message>
    <message>
        <source>Who says so; your login name unless given.</source>
        <translation>核定人；默认为您的登录名。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettleDialog</name>
    <message>
        <source>Choose what became of it.</source>
        <translation>请选择实际结果。</translation>
    </message>
    <message>
        <source>Enter your name: the log keeps who decided.</source>
        <translation>请输入姓名：记录会保留核定人。</translation>
    </message>
    <message>
        <source>Enter how you know it, such as “the recipient has it”.</source>
        <translation>请输入依据，例如“收件人已收到”。</translation>
    </message>
    <message>
        <source>Settle by Hand</source>
        <translation>人工核定</translation>
    </message>
    <message>
        <source>The message to %1, sent on %2: note what you found out. Nothing is sent and nothing is billed.</source>
        <extracomment>%1 is a phone number, %2 a moment.</extracomment>
        <translation>发往 %1 的短信，%2 发送：请记录您核实的结果。不会发送，也不会计费。</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>实际结果是什么？</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>您的姓名(&amp;M)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>&amp;How you know it</source>
        <translation>依据(&amp;H)</translation>
    </message>
    <message>
        <source>How you know it</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>核定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Accepted</source>
        <translation>已受理(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rejected</source>
        <translation>被拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Not sent</source>
        <translation>未发送(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Unknown again</source>
        <translation>结果仍未知(&amp;U)</translation>
    </message>
    <message>
        <source>It went out and is billed. It is not to be sent again.</source>
        <translation>已发出并计费。不应再次发送。</translation>
    </message>
    <message>
        <source>The gateway refused it. It may be sent again once the cause is mended.</source>
        <translation>网关拒绝了它。处理好原因后可以再次发送。</translation>
    </message>
    <message>
        <source>It never reached the gateway. It may be sent again at once.</source>
        <translation>从未到达网关。可以立即再次发送。</translation>
    </message>
    <message>
        <source>Takes the earlier decision back. It may have gone out.</source>
        <translation>撤回先前的核定。可能已经发出。</translation>
    </message>
</context>
<context>
    <name>smsdesk::SettlePanel</name>
    <message>
        <source>What can be done</source>
        <translation>可以采取的办法</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>正在询问网关……</translation>
    </message>
    <message>
        <source>Asks the gateway what became of it. Sends and bills nothing.</source>
        <translation>向网关询问结果。不发送，也不计费。</translation>
    </message>
    <message>
        <source>Sends the same message once more; the first did not go out.</source>
        <translation>再发送一次同样的短信；第一次没有发出。</translation>
    </message>
    <message>
        <source>Sends it once more: the recipient may get it twice, and both are billed.</source>
        <translation>再发送一次：收件人可能收到两条，两条都会计费。</translation>
    </message>
    <message>
        <source>Notes what you found out in another way, and how.</source>
        <translation>记录您通过其他途径核实的结果及依据。</translation>
    </message>
</context>
<context>
    <name>smsdesk::TemplateCompleter</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n 个参数</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last used on %2</source>
        <translation>%1，上次使用：%2</translation>
    </message>
    <message>
        <source>Known templates</source>
        <translation>可选模板</translation>
    </message>
</context>
<context>
    <name>smsdesk::TemplateField</name>
    <message>
        <source>%1, for numbers in mainland China (+86) alone</source>
        <extracomment>%1 is the name of a template.</extracomment>
        <translation>%1，仅用于中国大陆（+86）号码</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>ID, or part of a name</source>
        <translation>模板 ID，或名称的一部分</translation>
    </message>
    <message>
        <source>Known templates</source>
        <translation>可选模板</translation>
    </message>
    <message>
        <source>Choose a known template (%1)</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>选择已知模板（%1）</translation>
    </message>
</context>
<context>
    <name>smsdesk::TerminalOpener</name>
    <message>
        <source>Passphrase of the key file:</source>
        <translation>密钥文件的口令：</translation>
    </message>
    <message>
        <source>Give the passphrase in SMSDESK_PASSPHRASE, or run the command where it can ask for it.</source>
        <translation>将口令放入 SMSDESK_PASSPHRASE，或在可以询问口令的终端中运行该命令。</translation>
    </message>
    <message>
        <source>From a terminal without a keychain: give the account for this run with --endpoint and --sdkappid, and its key in SMSDESK_APPKEY. Or keep AppKeys in an encrypted file: “accounts edit NAME --key-stdin” makes it where SMSDESK_PASSPHRASE holds a passphrase for it.</source>
        <translation>在没有密钥环的终端中：用 --endpoint 和 --sdkappid 指定仅本次使用的账号，并将其 AppKey 放入 SMSDESK_APPKEY；或将 AppKey 保存到加密文件：在 SMSDESK_PASSPHRASE 中给出口令后，“accounts edit NAME --key-stdin”会建立该文件。</translation>
    </message>
    <message>
        <source>Or have it kept in an encrypted file: set SMSDESK_PASSPHRASE to a passphrase for it, which makes the file, and run the command again.</source>
        <translation>也可以保存在加密文件中：将 SMSDESK_PASSPHRASE 设为该文件的口令（会创建此文件），然后重新运行命令。</translation>
    </message>
</context>
<context>
    <name>smsdesk::ThemeMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System&apos;s Appearance</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>A light look of the window.</extracomment>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>A dark look of the window.</extracomment>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>smsdesk::UsageSentences</name>
    <message>
        <source>%1 Run the program with --help to see its options.</source>
        <translation>%1使用 --help 运行程序可查看所有选项。</translation>
    </message>
    <message>
        <source>“%1” belongs to no option: put values with blanks in quotation marks.</source>
        <translation>“%1”不属于任何选项，含空格的值要用引号括起来。</translation>
    </message>
    <message>
        <source>The option %1 is missing: add it with its value.</source>
        <translation>缺少选项 %1，添加该选项及其值。</translation>
    </message>
    <message>
        <source>The value of %1 is not a whole number: write digits alone.</source>
        <translation>%1 的值不是整数，只能填写数字。</translation>
    </message>
    <message>
        <source>The value of %1 must be from %2 to %3.</source>
        <translation>%1 的值必须在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>The SdkAppId is a whole number, as the console shows it: correct --sdkappid.</source>
        <translation>SdkAppId 是控制台中显示的整数，更正 --sdkappid 的值。</translation>
    </message>
    <message>
        <source>--endpoint and --sdkappid go together: give both, or neither.</source>
        <translation>--endpoint 和 --sdkappid 要么同时使用，要么都不使用。</translation>
    </message>
    <message>
        <source>%1 goes with --endpoint and --sdkappid alone; stored accounts have their own.</source>
        <translation>%1 只能与 --endpoint 和 --sdkappid 一起使用，已保存的账号有各自的设置。</translation>
    </message>
    <message>
        <source>--account and --endpoint both name an account: give one of them.</source>
        <translation>--account 和 --endpoint 都指定了账号，只能使用其中一个。</translation>
    </message>
    <message>
        <source>The AppKey is missing: put it into the environment variable SMSDESK_APPKEY.</source>
        <translation>缺少 AppKey，将其放入环境变量 SMSDESK_APPKEY。</translation>
    </message>
    <message>
        <source>There are several accounts: choose one with --account.</source>
        <translation>有多个账号，用 --account 选择其中一个。</translation>
    </message>
    <message>
        <source>“%1” is no outcome: use accepted, rejected, not-sent or unknown.</source>
        <translation>“%1”不是有效的结果，可用 accepted、rejected、not-sent 或 unknown。</translation>
    </message>
    <message>
        <source>“%1” is no time: write 2026-03-01, 2026-03-01T14:30, or 30m, 24h, 7d ago.</source>
        <translation>“%1”不是有效的时间，写法如 2026-03-01、2026-03-01T14:30，或表示多久以前的 30m、24h、7d。</translation>
    </message>
    <message>
        <source>--json and --csv are two forms of the same: give one of them.</source>
        <translation>--json 和 --csv 只能使用其中一个。</translation>
    </message>
    <message>
        <source>The sandbox cannot listen on this computer (%1): choose another --port.</source>
        <translation>沙箱无法在本机监听（%1），用 --port 换一个端口。</translation>
    </message>
    <message>
        <source>The option %1 is there more than once: give it once.</source>
        <translation>选项 %1 出现了多次，只能使用一次。</translation>
    </message>
    <message>
        <source>The value of %1 is empty: give it one, or leave the option out.</source>
        <translation>%1 的值为空，填写一个值或去掉该选项。</translation>
    </message>
    <message>
        <source>The command line holds bytes that are no UTF-8 text: write them again.</source>
        <translation>命令行中含有不是 UTF-8 文本的字节，重新输入。</translation>
    </message>
    <message>
        <source>“%1” holds no digit: give --to some digits of the number.</source>
        <translation>“%1”中没有数字，用 --to 指定号码中的几位数字。</translation>
    </message>
    <message>
        <source>Say what to do with the message log: “journal check” or “journal set-aside”.</source>
        <translation>请指定对发送记录的操作：“journal check”或“journal set-aside”。</translation>
    </message>
    <message>
        <source>SMS Desk is open already, and takes no --endpoint then: close its window, or name another folder with --data-dir.</source>
        <translation>SMS Desk 已打开，此时不能使用 --endpoint。关闭其窗口，或用 --data-dir 指定其他文件夹。</translation>
    </message>
    <message>
        <source>Say which message: its number, as “smsdesk-cli log” lists it.</source>
        <translation>请指明哪条短信：使用“smsdesk-cli log”列出的编号。</translation>
    </message>
    <message>
        <source>“%1” is no message&apos;s number: use one that “smsdesk-cli log” lists.</source>
        <translation>“%1”不是短信编号：请使用“smsdesk-cli log”列出的编号。</translation>
    </message>
    <message>
        <source>The log has no message with the number %1: use one that “smsdesk-cli log” lists.</source>
        <translation>记录中没有编号为 %1 的短信：请使用“smsdesk-cli log”列出的编号。</translation>
    </message>
    <message>
        <source>Say which file: “accounts import FILE”.</source>
        <translation>请指定文件：“accounts import FILE”。</translation>
    </message>
    <message>
        <source>Say which account: “accounts %1 NAME”.</source>
        <translation>请指定账号：“accounts %1 NAME”。</translation>
    </message>
    <message>
        <source>The option %1 does not go with this: leave it out.</source>
        <translation>选项 %1 不适用于此操作：请去掉。</translation>
    </message>
    <message>
        <source>No AppKey came from standard input: write it there, or leave --key-stdin out.</source>
        <translation>标准输入中没有 AppKey：请在此写入，或去掉 --key-stdin。</translation>
    </message>
    <message>
        <source>“%1” is no colour: use none, red, orange, yellow, green, teal, blue, purple or grey.</source>
        <translation>“%1”不是颜色：使用 none、red、orange、yellow、green、teal、blue、purple 或 grey。</translation>
    </message>
    <message>
        <source>There is no account “%1”: “smsdesk-cli accounts list” names those there are.</source>
        <translation>没有账号“%1”：“smsdesk-cli accounts list”会列出已有的账号。</translation>
    </message>
    <message>
        <source>There is no command “%1”: use send, log, look-up, settle, history, journal, accounts, settings or sandbox.</source>
        <translation>没有命令“%1”：请使用 send、log、look-up、settle、history、journal、accounts、settings 或 sandbox。</translation>
    </message>
    <message>
        <source>Say what to do: send, log, look-up, settle, history, journal, accounts, settings or sandbox. Run the program with --help to see how.</source>
        <translation>请说明要做什么：send、log、look-up、settle、history、journal、accounts、settings 或 sandbox。使用 --help 运行程序可查看用法。</translation>
    </message>
    <message>
        <source>No password came from standard input: write it there.</source>
        <translation>标准输入中没有密码：请将密码写入标准输入。</translation>
    </message>
    <message>
        <source>Say what to do with accounts: “accounts list”, add, edit, remove, check, passphrase, export or import.</source>
        <translation>请说明要对账号做什么：“accounts list”、add、edit、remove、check、passphrase、export 或 import。</translation>
    </message>
    <message>
        <source>Say which account: “accounts check NAME”, or --endpoint and --sdkappid for one that is not stored.</source>
        <translation>请说明是哪个账号：“accounts check NAME”；未保存的账号用 --endpoint 和 --sdkappid。</translation>
    </message>
    <message>
        <source>The account to check is named twice: give one of NAME, --account, and --endpoint with --sdkappid.</source>
        <translation>要检查的账号指定了两次：NAME、--account、--endpoint 加 --sdkappid，只给出其中一种。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read, or holds no certificate in PEM form: name another one with --ca-file, or leave it out.</source>
        <translation>文件 %1 无法读取，或不含 PEM 格式的证书：请用 --ca-file 指定其他文件，或去掉该选项。</translation>
    </message>
    <message>
        <source>No passphrase came from standard input: write the present one there, unless SMSDESK_PASSPHRASE holds it, and the new one on the next line.</source>
        <translation>标准输入中没有口令：请在其中写入当前口令（SMSDESK_PASSPHRASE 已提供时除外），下一行写入新口令。</translation>
    </message>
    <message>
        <source>These are two different passphrases: nothing is changed. Try again, and type the same one twice.</source>
        <translation>两次输入的口令不同，没有作任何更改。请重试，两次输入相同的口令。</translation>
    </message>
</context>
<context>
    <name>smsdesk::Window</name>
    <message>
        <source>The sandbox is not available.</source>
        <translation>沙箱不可用。</translation>
    </message>
    <message>
        <source>Your accounts cannot be read.</source>
        <translation>无法读取账号。</translation>
    </message>
    <message>
        <source>SMS Desk is open already, but its window does not answer: wait until it does, or end it (process %1) and start again.</source>
        <translation>SMS Desk 已打开，但其窗口没有响应。等待其响应，或结束该进程（%1）后重新启动。</translation>
    </message>
</context>
</TS>
