# Brings the catalogues in TRANSLATIONS_DIR up to the sources in SOURCE_DIR, with the lupdate at
# LUPDATE. With CHECK_IN, a folder for scratch files, the catalogues stay as they are, and every
# sentence that is missing, unfinished or gone from the sources is an error.
foreach(variable LUPDATE SOURCE_DIR TRANSLATIONS_DIR)
    if(NOT ${variable})
        message(FATAL_ERROR "${variable} is not set")
    endif()
endforeach()

set(languages en zh_CN)
# English needs its plural forms alone.
set(options_en -pluralonly)
set(options_zh_CN)

set(faults)
foreach(language IN LISTS languages)
    set(options ${options_${language}} -locations none -source-language en
        -disable-heuristic similartext -disable-heuristic number -silent -I ${SOURCE_DIR})
    set(catalogue ${TRANSLATIONS_DIR}/smsdesk_${language}.ts)
    if(CHECK_IN)
        # What is gone from the sources stays in the copy, marked: an obsolete sentence is found too.
        file(COPY_FILE ${catalogue} ${CHECK_IN}/smsdesk_${language}.ts)
        set(catalogue ${CHECK_IN}/smsdesk_${language}.ts)
    else()
        list(APPEND options -no-obsolete)
    endif()

    execute_process(
        COMMAND ${LUPDATE} core ui app ${options} -ts ${catalogue}
        WORKING_DIRECTORY ${SOURCE_DIR}
        COMMAND_ERROR_IS_FATAL ANY)

    if(CHECK_IN)
        file(READ ${catalogue} text)
        # Brackets and semicolons mean something in CMake's lists.
        string(REGEX REPLACE "[][;]" "_" text "${text}")
        string(REGEX MATCHALL "<message[^>]*>" messages "${text}")
        list(LENGTH messages count)
        if(count EQUAL 0)
            list(APPEND faults "${language}: the catalogue is empty")
        endif()
        string(REPLACE "</message>" ";" messages "${text}")
        foreach(message IN LISTS messages)
            if(message MATCHES "type=\"(unfinished|vanished|obsolete)\"")
                set(fault ${CMAKE_MATCH_1})
            elseif(message MATCHES "<translation></translation>|<translation/>|<numerusform></numerusform>|<numerusform/>")
                set(fault empty)
            else()
                continue()
            endif()
            string(REGEX MATCH "<source>([^<]*)" found "${message}")
            list(APPEND faults "${language}: ${fault}: ${CMAKE_MATCH_1}")
        endforeach()
    endif()
endforeach()

if(faults)
    list(JOIN faults "\n  " faults)
    message(FATAL_ERROR "Translations are not up to the sources; build the target "
        "update_translations and finish them:\n  ${faults}")
endif()
