# Finds Google's libphonenumber and defines Phonenumber::Phonenumber.
#
# vcpkg and Homebrew install a CMake config; Debian's package has neither config nor pkg-config file.
find_package(libphonenumber CONFIG QUIET)
if(TARGET libphonenumber::phonenumber)
    if(NOT TARGET Phonenumber::Phonenumber)
        add_library(Phonenumber::Phonenumber ALIAS libphonenumber::phonenumber)
    endif()
    set(Phonenumber_FOUND TRUE)
    return()
endif()

find_path(Phonenumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
find_library(Phonenumber_LIBRARY NAMES phonenumber)
# Its headers derive from protobuf's classes; the undefined behaviour sanitizer asks for their types.
find_library(Phonenumber_PROTOBUF_LIBRARY NAMES protobuf)
mark_as_advanced(Phonenumber_INCLUDE_DIR Phonenumber_LIBRARY Phonenumber_PROTOBUF_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Phonenumber
    REQUIRED_VARS Phonenumber_LIBRARY Phonenumber_INCLUDE_DIR)

if(Phonenumber_FOUND AND NOT TARGET Phonenumber::Phonenumber)
    add_library(Phonenumber::Phonenumber UNKNOWN IMPORTED)
    set_target_properties(Phonenumber::Phonenumber PROPERTIES
        IMPORTED_LOCATION "${Phonenumber_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Phonenumber_INCLUDE_DIR}")
    if(Phonenumber_PROTOBUF_LIBRARY)
        set_target_properties(Phonenumber::Phonenumber PROPERTIES
            INTERFACE_LINK_LIBRARIES "${Phonenumber_PROTOBUF_LIBRARY}")
    endif()
endif()
