# What the architecture tests share: which files there are, what stands in them, what was found.

# The C++ files of the given folders of SOURCE_DIR, as paths from there.
function(cpp_files result)
    set(found "")
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE inside
            LIST_DIRECTORIES false
            RELATIVE ${SOURCE_DIR}
            ${SOURCE_DIR}/${folder}/*.cpp
            ${SOURCE_DIR}/${folder}/*.h)
        list(APPEND found ${inside})
    endforeach()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

# A file's text without what CMake takes for the signs of a list.
function(read_text file result)
    file(READ ${SOURCE_DIR}/${file} text)
    string(REGEX REPLACE "[][;]" " " text "${text}")
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

# Everything a file includes, with its quotes or angle brackets.
function(includes_of text result)
    string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^>\"\n]+[>\"]" found "${text}")
    list(TRANSFORM found REPLACE "^#[ \t]*include[ \t]*" "")
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

# All faults are told before the test fails.
function(fault sentence)
    message(SEND_ERROR "${sentence}")
endfunction()
