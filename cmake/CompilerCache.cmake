# Uses ccache where it is installed; a second build of the same sources then costs seconds.
find_program(SMSDESK_CCACHE ccache)
mark_as_advanced(SMSDESK_CCACHE)
if(SMSDESK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SMSDESK_CCACHE})
endif()
