# Fails on a path that exists on somebody's machine alone.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/Files.cmake)

set(roots "(work|tmp|home|root|Users|var/tmp)")
set(binary_files "\\.(png|ico|icns|qm|sqlite|gz|zip)$")

# Whatever was built or hidden is no part of the project.
file(GLOB entries LIST_DIRECTORIES true RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/*)
list(FILTER entries EXCLUDE REGEX "^(build|cmake-build|\\.)")
set(files "")
foreach(entry IN LISTS entries)
    if(IS_DIRECTORY ${SOURCE_DIR}/${entry})
        file(GLOB_RECURSE inside LIST_DIRECTORIES false RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/${entry}/*)
        list(APPEND files ${inside})
    else()
        list(APPEND files ${entry})
    endif()
endforeach()
list(FILTER files EXCLUDE REGEX "${binary_files}")

foreach(file IN LISTS files)
    read_text(${file} text)
    if(text MATCHES "(^|[^A-Za-z0-9_.}/-])(/${roots}/[A-Za-z0-9_.-]*)")
        fault("${file}: holds ${CMAKE_MATCH_2}, a path of one machine.")
    endif()
endforeach()
