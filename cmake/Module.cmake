# SPDX-License-Identifier: GPL-3.0-or-later
# baton_module(NAME [USES module...] [LIBRARIES target...])
#   One folder is one library is one namespace. All .cpp files below the folder belong to it. A path such as core/basics
#   gives the target baton_core_basics; USES takes the same paths.
# baton_tests(NAME [USES module...] [LIBRARIES target...])
#   One folder of tests is one program, and it links only what it names, so that a call upwards fails to link.
function(baton_flags target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                           -Wconversion -Wno-sign-conversion
                                           -Wno-missing-field-initializers -Wno-dangling-else -Werror)
  if(BATON_SANITIZE)
    # With sanitizers GCC takes the standard library's own temporaries for uninitialised.
    target_compile_options(${target} PRIVATE -fsanitize=${BATON_SANITIZE} -fno-omit-frame-pointer
                                             $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(${target} PUBLIC -fsanitize=${BATON_SANITIZE})
  endif()
endfunction()

function(baton_target_name out path)
  string(REPLACE "/" "_" name "${path}")
  set(${out} "baton_${name}" PARENT_SCOPE)
endfunction()

function(baton_use target visibility)
  foreach(path IN LISTS ARGN)
    baton_target_name(used ${path})
    target_link_libraries(${target} ${visibility} ${used})
  endforeach()
endfunction()

function(baton_module path)
  cmake_parse_arguments(ARG "" "" "USES;LIBRARIES" ${ARGN})
  baton_target_name(target ${path})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${path}/*.cpp ${PROJECT_SOURCE_DIR}/${path}/*.h)
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  baton_flags(${target})
  baton_use(${target} PUBLIC ${ARG_USES})
  target_link_libraries(${target} PUBLIC ${ARG_LIBRARIES})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

# Each test case of a program for ctest, under the guard of tests/support/no_internet.cpp.
function(baton_discover target)
  set(guard PROPERTIES ENVIRONMENT "LD_PRELOAD=${CMAKE_BINARY_DIR}/lib/libbaton_no_internet.so")
  if(BATON_SANITIZE) # sanitizers want to be loaded first themselves
    set(guard "")
  endif()
  add_dependencies(${target} baton_no_internet)
  gtest_discover_tests(${target} DISCOVERY_TIMEOUT 60 ${guard})
endfunction()

function(baton_tests path)
  cmake_parse_arguments(ARG "QT" "" "USES;LIBRARIES" ${ARGN})
  if(NOT BATON_TESTS)
    return()
  endif()
  baton_target_name(target ${path})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${path}/*.cpp ${PROJECT_SOURCE_DIR}/${path}/*.h)
  add_executable(${target} ${sources})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  baton_flags(${target})
  baton_use(${target} PRIVATE ${ARG_USES})
  target_link_libraries(${target} PRIVATE ${ARG_LIBRARIES} GTest::gmock)
  if(NOT ARG_QT)
    target_link_libraries(${target} PRIVATE GTest::gmock_main)
  endif()
  target_compile_definitions(${target} PRIVATE BATON_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               BATON_BINARY_DIR="${CMAKE_BINARY_DIR}")
  baton_discover(${target})
endfunction()
