# Brings the catalogues in TRANSLATIONS_DIR up to the sources in SOURCE_DIR, with the lupdate at
# LUPDATE. With CHECK_IN, a folder for scratch files, the catalogues stay as they are, and every
# sentence that is missing, unfinished or gone from the sources is an error, and so is one whose
# translation has other places (%1, %2, …) than its source.
foreach(variable LUPDATE SOURCE_DIR TRANSLATIONS_DIR)
    if(NOT ${variable})
        message(FATAL_ERROR "${variable} is not set")
    endif()
endforeach()

# The places of one element of a message, sorted: "%1;%2".
function(places_in message element result)
    string(REGEX MATCH "<${element}>([^<]*)" found "${message}")
    string(REGEX MATCHALL "%[0-9]+" places "${CMAKE_MATCH_1}")
    list(REMOVE_DUPLICATES places)
    list(SORT places)
    set(${result} "${places}" PARENT_SCOPE)
endfunction()

# What is wrong with one <message> element; empty where nothing is.
function(fault_of message result)
    set(${result} "" PARENT_SCOPE)
    if(message MATCHES "type=\"(unfinished|vanished|obsolete)\"")
        set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
    elseif(message MATCHES "<(translation|numerusform)(></|/>)")
        set(${result} empty PARENT_SCOPE)
    elseif(message MATCHES "<translation>")
        places_in("${message}" source wanted)
        if(message MATCHES "<numerusform>")
            places_in("${message}" numerusform given)
        else()
            places_in("${message}" translation given)
        endif()
        if(NOT wanted STREQUAL given)
            set(${result} "other places" PARENT_SCOPE)
        endif()
    endif()
endfunction()

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
        file(MAKE_DIRECTORY ${CHECK_IN})
        file(COPY_FILE ${catalogue} ${CHECK_IN}/smsdesk_${language}.ts)
        set(catalogue ${CHECK_IN}/smsdesk_${language}.ts)
    else()
        list(APPEND options -no-obsolete)
    endif()

    execute_process(
        COMMAND ${LUPDATE} core ui app ${options} -ts ${catalogue}
        WORKING_DIRECTORY ${SOURCE_DIR}
        ERROR_VARIABLE complaints
        ECHO_ERROR_VARIABLE
        COMMAND_ERROR_IS_FATAL ANY)
    # A tr() that is no class's is filed under a name the running program never asks for.
    if(complaints MATCHES "lacks Q_OBJECT macro")
        list(APPEND faults "${language}: lupdate cannot tell whose some tr() is, as said above")
    endif()

    if(CHECK_IN)
        file(READ ${catalogue} text)
        string(REPLACE "&apos;" "'" text "${text}")
        string(REPLACE "&quot;" [["]] text "${text}")
        # Brackets and semicolons mean something in CMake's lists.
        string(REGEX REPLACE "[][;]" "_" text "${text}")
        string(REGEX MATCHALL "<message[^>]*>" messages "${text}")
        list(LENGTH messages count)
        if(count EQUAL 0)
            list(APPEND faults "${language}: the catalogue is empty")
        endif()
        string(REPLACE "</message>" ";" messages "${text}")
        foreach(message IN LISTS messages)
            fault_of("${message}" fault)
            if(fault)
                string(REGEX MATCH "<source>([^<]*)" found "${message}")
                list(APPEND faults "${language}: ${fault}: ${CMAKE_MATCH_1}")
            endif()
        endforeach()
    endif()
endforeach()

if(faults)
    list(JOIN faults "\n  " faults)
    message(FATAL_ERROR "Translations are not up to the sources; build the target "
        "update_translations and finish them:\n  ${faults}")
endif()
