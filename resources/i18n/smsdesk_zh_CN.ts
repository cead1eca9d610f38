<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>smsdesk::Sentences</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other</extracomment>
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
        <source>Check the proxy in the system&apos;s network settings, or ask whoever runs it to allow the gateway&apos;s address, then send again.</source>
        <translation>检查系统网络设置中的代理，或请代理管理员放行网关地址，然后重新发送。</translation>
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
        <translation>检查本机的日期和时间。如果所在网络会检查加密连接，在账号中选择该网络的证书文件。然后重新发送。</translation>
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
            <numerusform>网关已接受这条短信，按 %n 条计费。</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway accepted the message and bills it.</source>
        <translation>网关已接受这条短信，并已计费。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Whether it is delivered is not known yet.</source>
        <translation>是否送达目前还不知道。</translation>
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
        <translation>已接受</translation>
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
        <translation>未知</translation>
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
        <translation>号码位数少于所在国家/地区的号码。检查该号码，确定无误后才发送。</translation>
    </message>
    <message>
        <source>The number is too long for its country. Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数多于所在国家/地区的号码。检查该号码，确定无误后才发送。</translation>
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
        <translation>号码没有国家/地区码。以 + 和国家/地区码开头，例如中国大陆为 +86。</translation>
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
        <source>A template ID has digits only. Copy it from Body Templates in the Tencent Cloud SMS console.</source>
        <translation>模板 ID 只含数字。从腾讯云短信控制台的“正文模板管理”中复制模板 ID。</translation>
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
        <source>SMS Desk cannot reach a keychain on this computer, so an AppKey is kept only until SMS Desk is closed. Start or unlock the keychain, or enter the AppKey each time.</source>
        <translation>SMS Desk 无法访问本机的密钥链，因此 AppKey 只保留到 SMS Desk 关闭为止。启动或解锁密钥链，或每次启动后输入 AppKey。</translation>
    </message>
    <message>
        <source>Access to the AppKey was refused. Unlock the keychain, allow SMS Desk to use it, and try again.</source>
        <translation>读取 AppKey 被拒绝。解锁密钥链并允许 SMS Desk 使用，然后重试。</translation>
    </message>
    <message>
        <source>The keychain reported an error. Try again, or enter the AppKey anew.</source>
        <translation>密钥链返回错误。重试，或重新输入 AppKey。</translation>
    </message>
    <message>
        <source>The message log %1 cannot be opened. Check that its folder exists and that you may write there, then start SMS Desk again.</source>
        <translation>无法打开短信记录 %1。检查所在文件夹是否存在以及是否有写入权限，然后重新启动 SMS Desk。</translation>
    </message>
    <message>
        <source>The message log %1 was written by a newer SMS Desk and is left untouched. Install the newest SMS Desk.</source>
        <translation>短信记录 %1 由更新版本的 SMS Desk 写入，未作改动。安装最新版本的 SMS Desk。</translation>
    </message>
    <message>
        <source>The message log %1 is damaged. Restore it from a backup, or move it elsewhere and start SMS Desk again to begin a new one.</source>
        <translation>短信记录 %1 已损坏。从备份恢复，或将其移到别处并重新启动 SMS Desk，以新建短信记录。</translation>
    </message>
    <message>
        <source>The disk with the message log is full. Free some space; until then nothing can be sent.</source>
        <translation>短信记录所在的磁盘已满。清理出一些空间，在此之前无法发送短信。</translation>
    </message>
    <message>
        <source>The message log %1 cannot be written to. Allow writing to the file and its folder; until then nothing can be sent.</source>
        <translation>无法写入短信记录 %1。允许写入该文件及其所在文件夹，在此之前无法发送短信。</translation>
    </message>
    <message>
        <source>Another program keeps the message log locked. Close it, or wait until it is done, and try again.</source>
        <translation>短信记录被其他程序锁定。关闭该程序或等待其完成，然后重试。</translation>
    </message>
    <message>
        <source>The message log has no such message under way. Refresh the log and look there for what became of it.</source>
        <translation>短信记录中没有这条正在发送的短信。刷新短信记录，查看它的结果。</translation>
    </message>
    <message>
        <source>The message log is closed. Start SMS Desk again.</source>
        <translation>短信记录已关闭。重新启动 SMS Desk。</translation>
    </message>
    <message>
        <source>The message log reported an error. Try again; if it happens again, start SMS Desk anew.</source>
        <translation>短信记录返回错误。重试；如果再次出现，重新启动 SMS Desk。</translation>
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
        <translation>接受并送达。</translation>
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
            <numerusform>%n 秒后接受。</numerusform>
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
        <translation>接受，回执显示未送达。</translation>
    </message>
    <message>
        <source>Accepted; no receipt ever comes.</source>
        <translation>接受，始终没有回执。</translation>
    </message>
    <message>
        <source>Accepted; the session text comes back changed.</source>
        <translation>接受，返回的会话内容已被改动。</translation>
    </message>
    <message>
        <source>No such numbers are known in %1. Check it: a message to a number that nobody has may be billed all the same.</source>
        <translation>%1没有已知的此类号码。检查该号码：即使号码不存在，短信也可能计费。</translation>
    </message>
    <message>
        <source>The number is shorter than those in %1. Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数少于%1的号码。检查该号码，确定无误后才发送。</translation>
    </message>
    <message>
        <source>The number is longer than those in %1. Check it; send to it only if you are sure that it is right.</source>
        <translation>号码位数多于%1的号码。检查该号码，确定无误后才发送。</translation>
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
        <source>Ask whoever runs the proxy to allow the gateway&apos;s address without a login, or use another network, then send again.</source>
        <translation>请代理管理员放行网关地址而不要求登录，或改用其他网络，然后重新发送。</translation>
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
        <source>Look the number up in the Tencent Cloud SMS console under Statistics &gt; Global SMS &gt; Message Records, and send again only if the message is not there.</source>
        <translation>先在腾讯云短信控制台“统计分析 &gt; 国际/港澳台短信 &gt; 短信记录”中查询该号码，确认没有这条短信后再重新发送。</translation>
    </message>
</context>
</TS>
