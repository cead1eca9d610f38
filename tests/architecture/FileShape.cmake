# Fails on a C++ file without its licence line, without the guard of a header, or too long to be
# about one thing.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/Files.cmake)

set(licence "// SPDX-License-Identifier: GPL-3.0-or-later\n")
# A test is a list of claims and may be longer than the code it speaks of.
set(most_lines_of_code 399)
set(most_lines_of_a_test 599)

cpp_files(files core ui app tests)
foreach(file IN LISTS files)
    read_text(${file} text)
    string(FIND "${text}" "${licence}" position)
    if(NOT position EQUAL 0)
        fault("${file}: the first line is not the licence's.")
    elseif(file MATCHES "\\.h$" AND NOT text MATCHES "^[^\n]*\n#pragma once\n")
        fault("${file}: the second line of a header is `#pragma once`.")
    endif()
    string(REGEX MATCHALL "\n" line_ends "${text}")
    list(LENGTH line_ends lines)
    set(most_lines ${most_lines_of_code})
    if(file MATCHES "^tests/")
        set(most_lines ${most_lines_of_a_test})
    endif()
    if(lines GREATER most_lines)
        fault("${file}: ${lines} lines; a file has at most ${most_lines}.")
    endif()
endforeach()
