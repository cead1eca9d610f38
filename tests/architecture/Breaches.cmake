# Breaks each rule once, in a small house of its own in SCRATCH_DIR, and fails where its test does
# not notice.
cmake_minimum_required(VERSION 3.25)

set(licence "// SPDX-License-Identifier: GPL-3.0-or-later\n")

function(write_house)
    file(REMOVE_RECURSE ${SCRATCH_DIR})
    file(WRITE ${SCRATCH_DIR}/core/CMakeLists.txt
        "target_sources(core PUBLIC FILE_SET HEADERS BASE_DIRS . FILES\n    room/public.h\n)\n")
    file(WRITE ${SCRATCH_DIR}/core/room/public.h "${licence}#pragma once\n")
    file(WRITE ${SCRATCH_DIR}/core/room/private.h "${licence}#pragma once\n#include <QSqlQuery>\n")
    file(WRITE ${SCRATCH_DIR}/core/room/room.cpp
        "${licence}#include \"core/room/private.h\"\n// QWidget is not known here.\n")
    file(WRITE ${SCRATCH_DIR}/ui/page.h "${licence}#pragma once\n#include \"core/room/public.h\"\n")
    file(WRITE ${SCRATCH_DIR}/app/common/services.h "${licence}#pragma once\n")
    file(WRITE ${SCRATCH_DIR}/app/window/main.cpp "${licence}#include \"ui/page.h\"\n")
    file(MAKE_DIRECTORY ${SCRATCH_DIR}/tests)
endfunction()

function(run test result)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${SCRATCH_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/${test}.cmake
        RESULT_VARIABLE status
        OUTPUT_QUIET
        ERROR_VARIABLE words)
    string(REGEX REPLACE "[ \n]+" " " words "${words}")
    set(status ${status} PARENT_SCOPE)
    set(${result} "${words}" PARENT_SCOPE)
endfunction()

function(expect_breach test file line sentence)
    write_house()
    file(APPEND ${SCRATCH_DIR}/${file} "${line}\n")
    run(${test} words)
    string(FIND "${words}" "${sentence}" position)
    if(status EQUAL 0)
        message(SEND_ERROR "${test} does not notice `${line}` in ${file}.")
    elseif(position EQUAL -1)
        message(SEND_ERROR "${test} does not say “${sentence}” but: ${words}")
    endif()
endfunction()

write_house()
foreach(test Layering FileShape NoMachinePaths)
    run(${test} words)
    if(NOT status EQUAL 0)
        message(SEND_ERROR "${test} finds fault with a house in order: ${words}")
    endif()
endforeach()

expect_breach(Layering core/room/room.cpp "#include \"ui/page.h\"" "has to do without windows")
expect_breach(Layering core/room/room.cpp "#include \"app/common/services.h\"" "app comes last")
expect_breach(Layering core/room/room.cpp "#include <QtGui/QIcon>" "core knows no window")
expect_breach(Layering core/room/room.cpp "#include <QWidget>" "names QWidget")
expect_breach(Layering core/room/public.h "class QApplication\;" "names QApplication")
expect_breach(Layering core/room/public.h "#include \"core/room/private.h\"" "private to core")
expect_breach(Layering core/room/public.h "#include <phonenumbers/phonenumber.h>" "is a public header")
expect_breach(Layering core/room/public.h "#include <QNetworkReply>" "is a public header")
expect_breach(Layering core/room/room.cpp "#include \"public.h\"" "no file's whole path")
expect_breach(Layering ui/page.h "#include \"app/common/services.h\"" "app comes last")
expect_breach(Layering ui/page.h "#include \"core/room/private.h\"" "private to core")
expect_breach(Layering ui/page.h "#include <QtNetwork/QNetworkReply>" "core's affair")
expect_breach(Layering ui/page.h "#include <QSqlDatabase>" "core's affair")
expect_breach(Layering ui/page.h "#include <unicode/unistr.h>" "core's affair")
expect_breach(Layering app/common/services.h "#include \"ui/page.h\"" "has to do without windows")
expect_breach(Layering ui/page.h "#include <QLocalSocket>" "core's affair")
expect_breach(Layering app/window/main.cpp "#include <QTcpSocket>" "core's affair")
expect_breach(Layering app/window/main.cpp "#include <qt6keychain/keychain.h>" "core's affair")

string(REPEAT "//\n" 399 long)
expect_breach(FileShape core/room/room.cpp "${long}" "a file has at most")
expect_breach(FileShape tests/tst_new.cpp "#include <QTest>" "not the licence's")
expect_breach(FileShape ui/new.h "${licence}#include <QTest>" "#pragma once")

# Put together here, since this file must not hold one either.
foreach(root work tmp home)
    expect_breach(NoMachinePaths docs/guide.md "Look into /${root}/somebody." "/${root}/somebody.")
endforeach()
file(REMOVE_RECURSE ${SCRATCH_DIR})
