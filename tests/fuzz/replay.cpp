// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

/// replay FOLDER: what libFuzzer's main() would do with the inputs of a folder, for every compiler.
int main(int argc, char *argv[])
{
    LLVMFuzzerInitialize(&argc, &argv);
    int count = 0;
    QDirIterator inputs(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""), QDir::Files);
    while (inputs.hasNext()) {
        QFile input(inputs.next());
        std::fprintf(stderr, "%s\n", qUtf8Printable(input.fileName()));
        if (!input.open(QFile::ReadOnly))
            return 2;
        const QByteArray bytes = input.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size()));
        ++count;
    }
    std::printf("%d inputs replayed\n", count);
    return count > 0 ? 0 : 2;
}
