# One INTERFACE target carries the language standard, the warnings and Qt's strict modes for every
# target of the project, so that no target can be laxer than its neighbours.
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

add_library(smsdesk_options INTERFACE)
add_library(SmsDesk::Options ALIAS smsdesk_options)

target_compile_features(smsdesk_options INTERFACE cxx_std_20)
target_compile_definitions(smsdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(MSVC)
    target_compile_options(smsdesk_options INTERFACE
        /W4 /permissive- /utf-8 /Zc:__cplusplus $<$<BOOL:${SMSDESK_WERROR}>:/WX>)
else()
    target_compile_options(smsdesk_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wcast-qual -Wformat=2
        -Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion -Wextra-semi
        # Designated initialisers leave a member out where its default holds: that is their point.
        -Wno-missing-field-initializers
        # GCC 12 takes an empty std::optional for one that is read, when it optimises fully.
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release,RelWithDebInfo,MinSizeRel>>:-Wno-maybe-uninitialized>
        $<$<BOOL:${SMSDESK_WERROR}>:-Werror>
        # Reproducible builds: no path of the building machine in the programs.
        -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
endif()
