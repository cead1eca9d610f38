# Builds the translations into a target, which may be a static library:
#
#     :/smsdesk/i18n/smsdesk_en.qm       plural forms alone; everything else is English in the sources
#     :/smsdesk/i18n/smsdesk_zh_CN.qm
#     :/smsdesk/i18n/qtbase_zh_CN.qm     Qt's own buttons, where this machine has them
#
# `cmake --build … --target update_translations` takes new sentences over from the sources and drops
# those that are gone. qt_add_translations would do for one language; it cannot give English its
# plural forms alone, and every wording would stand in two places.
function(smsdesk_add_translations target)
    set(folder ${PROJECT_SOURCE_DIR}/resources/i18n)

    qt_add_lrelease(${target}
        TS_FILES ${folder}/smsdesk_en.ts ${folder}/smsdesk_zh_CN.ts
        QM_FILES_OUTPUT_VARIABLE catalogues)
    # Where lrelease writes differs between versions of Qt; the names in the program do not.
    foreach(catalogue IN LISTS catalogues)
        cmake_path(GET catalogue FILENAME name)
        set_source_files_properties(${catalogue} PROPERTIES QT_RESOURCE_ALIAS ${name})
    endforeach()
    qt_add_resources(${target} smsdesk_translations
        PREFIX /smsdesk/i18n
        FILES ${catalogues})

    find_file(SMSDESK_QTBASE_ZH_CN qtbase_zh_CN.qm
        PATHS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}
        NO_DEFAULT_PATH)
    mark_as_advanced(SMSDESK_QTBASE_ZH_CN)
    if(SMSDESK_QTBASE_ZH_CN)
        cmake_path(GET SMSDESK_QTBASE_ZH_CN PARENT_PATH qtFolder)
        qt_add_resources(${target} smsdesk_qt_translations
            PREFIX /smsdesk/i18n
            BASE ${qtFolder}
            FILES ${SMSDESK_QTBASE_ZH_CN})
    else()
        message(STATUS "No qtbase_zh_CN.qm beside Qt: its own buttons will be Chinese only where the "
                       "user's system has it")
    endif()

    add_custom_target(update_translations
        COMMAND ${CMAKE_COMMAND}
            -DLUPDATE=$<TARGET_FILE:Qt6::lupdate>
            -DSOURCE_DIR=${PROJECT_SOURCE_DIR}
            -DTRANSLATIONS_DIR=${folder}
            -P ${PROJECT_SOURCE_DIR}/cmake/UpdateTranslations.cmake
        VERBATIM)
endfunction()
