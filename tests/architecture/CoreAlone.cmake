# Configures the project without its windows in SCRATCH_DIR, and fails where that does not work or
# where anything there would be compiled or linked with Qt's window libraries.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${SCRATCH_DIR})
execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${SCRATCH_DIR} -G Ninja
        -DSMSDESK_BUILD_UI=OFF
        -DCMAKE_BUILD_TYPE=Debug
        -DCMAKE_CXX_COMPILER=${CXX_COMPILER}
        -DCMAKE_PREFIX_PATH=${PREFIX_PATH}
    RESULT_VARIABLE status
    OUTPUT_VARIABLE words
    ERROR_VARIABLE words)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "Without windows the project cannot be configured:\n${words}")
endif()

file(READ ${SCRATCH_DIR}/build.ninja rules)
string(REGEX REPLACE "[][;]" " " rules "${rules}")
if(NOT rules MATCHES "build bin/smsdesk-cli" OR NOT rules MATCHES "QtCore")
    message(FATAL_ERROR "build.ninja does not read as expected.")
endif()
string(REGEX MATCHALL
    "(-isystem|-I) ?[^ \n]*/Qt(Widgets|Gui)(\\.framework[^ \n]*)?[ \n]|[^ \n]*Qt6(Widgets|Gui)(\\.so|\\.lib|\\.dll|\\.a|d\\.lib)[^ \n]*|-D ?QT_(WIDGETS|GUI)_LIB"
    found "${rules}")
if(found)
    list(REMOVE_DUPLICATES found)
    message(FATAL_ERROR "Without windows something still uses Qt's window libraries: ${found}")
endif()
file(REMOVE_RECURSE ${SCRATCH_DIR})
