# normgap. The sources stand in layer order: this file is the table of contents.
#
#   make             build
#   make demo        install what is missing, build, and report on a real declaration
#   make check       the same for the test tools, and all the tests
#   make check-all   the same with the packages that some tests skip themselves without
#   make check-long  what takes many minutes: valgrind, static analysis
#   make coverage    which lines and branches the tests run
#   make sbom        what the program is made of, as CycloneDX
#   make bench       how much more than parsing the whole job costs
#   make bench-peers the same job by other tools, from Debian and npm, beside normgap
#   make install     PREFIX and DESTDIR as usual
#   make bless       write the golden reports anew (then read the difference)
#   make fuzz        the targets of tests/fuzz, for libFuzzer (tests/fuzz/README.md)
#
# VARIANT=release (default), debug (warnings are errors), san (sanitizers), cov (coverage) or fuzz (clang's fuzzer and
# sanitizers).

VERSION := 0.1.0
VARIANT ?= release
PREFIX ?= /usr/local
BUILD := build/$(VARIANT)

# What the program is made of, each layer seeing those above it (tests/structure.sh checks that).
BASE := arena buf error date vocabulary names text unicode digest uuid io
DOCUMENT := node keys cuts yaml read schema
MODEL := cues cue_index topics facts declaration needs checklist twins crosswalk catalogue graph language assessment \
	sentence contradiction lock
JUDGING := registry standing shortfall judgement host host_say requirement \
	evaluate_index gather weigh near verdict rows summary lapse bases concerns \
	cover draft draft_changes planner plan_open plan_limits plan_deeds plan evaluate suggest
LOADING := elf_check plugin_file plugin_so lua_sandbox lua_library lua_tables lua_ask lua_say lua_case plugin_lua \
	wire wire_measure ask worker_process wall worker isolation
REPORTS := wording wording_result wording_plan page json json_finding text_summary markdown made_from \
	plan_text plan_markdown json_head json_plan json_words json_facts json_shapes json_schema \
	oscal_text oscal oscal_head oscal_sources oscal_observation oscal_finding report_oscal_results report_oscal_poam \
	markup html html_assets html_chart html_back html_head html_filter html_summary html_plan html_finding report_html \
	tables table_findings table_plan table_measures table_evidence csv report_csv apart book report_xlsx \
	xml annotation report_junit sarif report_sarif \
	report_json report_markdown report_text explain formats
TRIAL := cases expect_whole expect_suggest expectations mutants witnesses \
	author_needs author_made author_texts author_judges author
PROGRAM := options crew data plugin_places plugins locking making speak program command_assess command_check command_explain command_list \
	command_show command_suggest command_verify command_new \
	authored plugin_new plugin_check plugin_test command_plugin main

PLUGINS_SO := gge2015 vep
PLUGINS_LUA := gcsc hygiene

CC = gcc
PKG_CONFIG ?= pkg-config
LIBRARIES := yaml-0.1 lua5.4 libseccomp nettle xlsxwriter
LIBS = $(COUNTERS_$(VARIANT)) $(shell $(PKG_CONFIG) --libs $(LIBRARIES)) -lunistring -ldl

WARNINGS := -Wall -Wextra \
	-Wconversion \
	-Wshadow \
	-Wstrict-prototypes \
	-Wmissing-prototypes \
	-Wcast-qual \
	-Wvla \
	-Wundef \
	-Wformat=2 \
	-Wwrite-strings

# Those of the flags that this compiler knows for this machine.
known = $(foreach flag,$(1),$(shell $(CC) -Werror $(flag) -x c -c -o /dev/null /dev/null 2>/dev/null && echo $(flag)))
HARDENED := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
	$(call known,-fstack-clash-protection -fcf-protection=full)
PROGRAM_release := -fPIE
PROGRAM_LINK_release := -pie

FLAGS_release := -O2 -g -ffile-prefix-map=$(CURDIR)=. $(HARDENED)
FLAGS_debug := -O1 -g -Werror
FLAGS_san := -O1 -g -Werror -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FLAGS_cov := -O0 -g -Werror --coverage -fdata-sections
FLAGS_fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
COUNTERS_cov := --coverage tests/coverage/shared.c -Wl,-T,tests/coverage/shared.ld
CFLAGS_ALL = -std=c11 $(WARNINGS) $(FLAGS_$(VARIANT)) $(PROGRAM_$(VARIANT)) -Iinclude -iquote core -iquote reports -DNORMGAP_VERSION='"$(VERSION)"' \
	-DNORMGAP_BUNDLED='"$(PLUGINS_SO) $(PLUGINS_LUA)"' $(shell $(PKG_CONFIG) --cflags $(LIBRARIES)) -fno-strict-aliasing -MMD -MP $(CFLAGS)
LDFLAGS_ALL = -Wl,-z,relro,-z,now,-z,noexecstack,--as-needed $(filter -fsanitize%,$(FLAGS_$(VARIANT))) $(LDFLAGS)
PLUGIN_FLAGS = -std=c11 $(WARNINGS) $(filter-out --coverage,$(FLAGS_$(VARIANT))) -Iinclude -fPIC -shared -fvisibility=hidden -MMD -MP $(CFLAGS)

CORE := $(BASE) $(DOCUMENT) $(MODEL) $(JUDGING) $(LOADING) $(TRIAL) $(PROGRAM)
OBJECTS := $(CORE:%=$(BUILD)/core/%.o) $(REPORTS:%=$(BUILD)/reports/%.o)
LIBRARY := $(filter-out $(BUILD)/core/main.o,$(OBJECTS))
PLUGIN_FILES := $(PLUGINS_SO:%=$(BUILD)/plugins/%.so) $(PLUGINS_LUA:%=$(BUILD)/plugins/%.lua)

Q ?= @

.PHONY: all demo check check-all check-long coverage fuzz sbom bench bench-peers install bless clean unit
.DELETE_ON_ERROR:

all: $(BUILD)/normgap $(PLUGIN_FILES)

# Flags stand here, so what was compiled with others is compiled again.
$(OBJECTS) $(PLUGINS_SO:%=$(BUILD)/plugins/%.so): Makefile

$(BUILD)/normgap: $(OBJECTS)
	$(Q)echo "  link     $@"
	$(Q)$(CC) $(PROGRAM_LINK_$(VARIANT)) $(LDFLAGS_ALL) -o $@ $^ $(LIBS)

$(BUILD)/core/%.o: core/%.c
	$(Q)mkdir -p $(@D)
	$(Q)echo "  compile  $<"
	$(Q)$(CC) $(CFLAGS_ALL) -c -o $@ $<

$(BUILD)/reports/%.o: reports/%.c
	$(Q)mkdir -p $(@D)
	$(Q)echo "  compile  $<"
	$(Q)$(CC) $(CFLAGS_ALL) -c -o $@ $<

# The page's style and script, as C: a text of the name that html_assets.h gives it, a line of the file in a line.
ASSETS := reports/html/style.css reports/html/script.js

$(BUILD)/reports/html_assets.c: $(ASSETS) Makefile
	$(Q)mkdir -p $(@D)
	$(Q)echo "  embed    $(ASSETS)"
	$(Q){ echo '#include "html_assets.h"'; for file in $(ASSETS); do \
		echo "const char html_$$(basename $${file%.*})[] = \"\""; \
		sed 's/[\\"]/\\&/g; s/^[[:blank:]]*//; s/.*/\t"&\\n"/' $$file; echo ';'; done; } >$@

$(BUILD)/reports/html_assets.o: $(BUILD)/reports/html_assets.c
	$(Q)$(CC) $(CFLAGS_ALL) -c -o $@ $<

# A plugin sees include/ and nothing else, and links to nothing of ours.
$(BUILD)/plugins/%.so: plugins/%.c include/normgap/plugin.h
	$(Q)mkdir -p $(@D)
	$(Q)echo "  plugin   $<"
	$(Q)$(CC) $(PLUGIN_FLAGS) $(LDFLAGS_ALL) $(if $(filter san,$(VARIANT)),,-Wl$(comma)-z$(comma)defs) -o $@ $<

comma := ,

$(BUILD)/plugins/%.lua: plugins/%.lua
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $@

# Tests: one program for each tests/unit/test_*.c, and the broken plugins of the zoo.
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))
ZOO_SO := $(patsubst tests/zoo/%.c,$(BUILD)/zoo/%.so,$(wildcard tests/zoo/so/*.c tests/zoo/hostile/*.c))

FUZZ := declaration checklist script pipe writers

unit: all $(UNIT) $(BUILD)/tests/suite $(ZOO_SO) $(BUILD)/tests/watch $(BUILD)/tests/without $(BUILD)/tests/bench $(BUILD)/tests/mutation $(BUILD)/tests/sweep $(BUILD)/tests/shim.so $(FUZZ:%=$(BUILD)/fuzz/%)

# What several of them share.
SHARED := $(BUILD)/tests/bundled.o $(BUILD)/tests/hollow.o
EVERY_TEXT := $(BUILD)/tests/every_text.o
$(addprefix $(BUILD)/tests/test_,bytes cases checklists honesty plan): $(SHARED)
$(addprefix $(BUILD)/tests/test_,escaping escaping_markdown book): $(EVERY_TEXT)

$(SHARED) $(EVERY_TEXT): $(BUILD)/tests/%.o: tests/unit/%.c
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS_ALL) -c -o $@ $<

$(BUILD)/tests/test_%: tests/unit/test_%.c $(LIBRARY)
	$(Q)mkdir -p $(@D)
	$(Q)echo "  test     $<"
	$(Q)$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(filter %.o,$^) -lcmocka $(LIBS)

# A target is driven by libFuzzer in the variant of that name, and replays files in all others.
FUZZ_DRIVER = $(if $(filter fuzz,$(VARIANT)),-fsanitize=fuzzer,tests/fuzz/replay.c)
$(BUILD)/fuzz/pipe: LDFLAGS += -Wl,--wrap=worker_process_start,--wrap=worker_process_ask

FUZZ_SHARED := $(patsubst tests/fuzz/shared/%.c,$(BUILD)/fuzz/shared/%.o,$(wildcard tests/fuzz/shared/*.c))

# What reads reports back is not what is looked at: the fuzzer does not watch it.
$(FUZZ_SHARED): $(BUILD)/fuzz/shared/%.o: tests/fuzz/shared/%.c
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(subst fuzzer-no-link$(comma),,$(CFLAGS_ALL)) -c -o $@ $<

$(FUZZ:%=$(BUILD)/fuzz/%): $(BUILD)/fuzz/%: tests/fuzz/%.c tests/fuzz/replay.c $(FUZZ_SHARED) $(LIBRARY)
	$(Q)echo "  fuzz     $<"
	$(Q)$(CC) $(filter-out -MMD -MP,$(CFLAGS_ALL)) -iquote tests/fuzz/shared $(LDFLAGS_ALL) -o $@ $< $(FUZZ_DRIVER) \
		$(FUZZ_SHARED) $(LIBRARY) $(LIBS)

fuzz:
	@$(MAKE) --no-print-directory $(JOBS) VARIANT=fuzz CC=clang $(FUZZ:%=build/fuzz/fuzz/%)

$(BUILD)/tests/mutation: $(wildcard tests/mutation/*.[ch]) $(SHARED) $(LIBRARY)
	$(Q)echo "  test     tests/mutation"
	$(Q)$(CC) $(filter-out -MMD -MP,$(CFLAGS_ALL)) -iquote tests/unit $(LDFLAGS_ALL) -o $@ $(filter %.c %.o,$^) $(LIBS)

$(BUILD)/tests/suite: tests/yaml/suite.c $(LIBRARY)
	$(Q)mkdir -p $(@D)
	$(Q)echo "  test     $<"
	$(Q)$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $(filter %.c %.o,$^) $(LIBS)

$(BUILD)/tests/bench: tests/bench/bench.c
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIBS)

$(BUILD)/tests/watch $(BUILD)/tests/without: $(BUILD)/tests/%: tests/zoo/%.c
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARNINGS) -O1 -o $@ $< -lseccomp

$(BUILD)/tests/sweep: tests/faults/sweep.c
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARNINGS) -O1 -o $@ $<

$(BUILD)/tests/shim.so: tests/faults/shim.c
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARNINGS) -Wno-missing-prototypes -O1 -fPIC -shared -o $@ $<

$(BUILD)/tests/isolation: tests/bench/isolation.c $(LIBRARY)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(filter %.o,$^) $(LIBS)

# They are broken on purpose: no warnings, lazy binding, whatever they leave undefined.
$(BUILD)/zoo/%.so: tests/zoo/%.c include/normgap/plugin.h $(wildcard tests/zoo/hostile/*.h)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=gnu11 -w -g -Iinclude -fPIC -shared -fvisibility=hidden -Wl,-z,lazy -o $@ $<

PACKAGES_BUILD := gcc make pkg-config libc6-dev libyaml-dev liblua5.4-dev libunistring-dev nettle-dev libseccomp-dev libxlsxwriter-dev
PACKAGES_CHECK := $(PACKAGES_BUILD) libcmocka-dev jq libxml2-utils unzip
PACKAGES_CHECK_ALL := $(PACKAGES_CHECK) clang g++ abigail-tools mandoc cmark cmark-gfm pandoc python3 python3-jsonschema \
	python3-openpyxl python3-yaml strace faketime cppcheck chromium libreoffice-calc-nogui

# What tests/structure.sh is told.
TOLD = BASE="$(BASE)" DOCUMENT="$(DOCUMENT)" MODEL="$(MODEL)" JUDGING="$(JUDGING)" LOADING="$(LOADING)" \
	REPORTS="$(REPORTS)" TRIAL="$(TRIAL)" PROGRAM="$(PROGRAM)" CLANG_FLAGS="-std=c11 $(WARNINGS) -Werror"

# Two at a time, where the caller has not said how many.
JOBS = $(if $(findstring -j,$(MAKEFLAGS)),,-j2)

demo:
	@sh tests/packages.sh $(PACKAGES_BUILD)
	@$(MAKE) --no-print-directory $(JOBS) all
	@echo
	@$(BUILD)/normgap assess examples/singapore-2021.yaml

check:
	@sh tests/packages.sh $(PACKAGES_CHECK)
	@$(MAKE) --no-print-directory $(JOBS) VARIANT=release all
	@$(MAKE) --no-print-directory $(JOBS) VARIANT=debug unit
	@$(MAKE) --no-print-directory $(JOBS) VARIANT=san unit
	@$(TOLD) sh tests/run.sh build/debug build/san

# What `check` skips for want of a package it does not skip here, nor what needs a browser or npm; and checklists are
# changed to see that the cases notice (tests/mutation.sh).
check-all:
	@sh tests/packages.sh $(PACKAGES_CHECK_ALL)
	@ALL=1 $(MAKE) --no-print-directory check

# What takes longer than anybody waits before a commit.
check-long:
	@sh tests/packages.sh $(PACKAGES_CHECK_ALL) valgrind clang-tidy clang-tools
	@$(MAKE) --no-print-directory $(JOBS) VARIANT=debug unit
	@LONG=1 sh tests/long.sh $(CURDIR)/build/debug

# Which lines and branches of core/ and reports/ the tests run.
coverage:
	@sh tests/packages.sh $(PACKAGES_CHECK)
	@$(MAKE) --no-print-directory $(JOBS) VARIANT=cov unit
	@sh tests/coverage.sh build/cov

# What the program is made of, as CycloneDX, on standard output.
sbom:
	@CC="$(CC)" PKG_CONFIG="$(PKG_CONFIG)" sh docs/sbom/sbom.sh $(VERSION)

bench: all
	@$(MAKE) --no-print-directory $(BUILD)/tests/bench $(BUILD)/tests/isolation
	@sh tests/bench/run.sh $(BUILD)

bench-peers: all $(BUILD)/tests/bench
	@sh tests/bench/peers.sh $(BUILD)

bless:
	@$(MAKE) --no-print-directory VARIANT=debug all
	@sh tests/golden.sh --bless build/debug

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/normgap $(DESTDIR)$(PREFIX)/lib/pkgconfig \
		$(DESTDIR)$(PREFIX)/include/normgap \
		$(DESTDIR)$(PREFIX)/share/normgap/checklists $(DESTDIR)$(PREFIX)/share/normgap/lang
	install -m 755 $(BUILD)/normgap $(DESTDIR)$(PREFIX)/bin/normgap
	install -m 644 $(PLUGIN_FILES) $(DESTDIR)$(PREFIX)/lib/normgap
	install -m 644 checklists/*.yaml $(DESTDIR)$(PREFIX)/share/normgap/checklists
	install -m 644 reports/lang/*.yaml $(DESTDIR)$(PREFIX)/share/normgap/lang
	cd plugins && for file in $$(find templates examples -type f ! -name '*.so'); do \
		install -D -m 644 $$file $(abspath $(DESTDIR)$(PREFIX))/share/normgap/$$file || exit 1; done
	install -m 644 include/normgap/plugin.h $(DESTDIR)$(PREFIX)/include/normgap/plugin.h
	sed 's/@VERSION@/$(VERSION)/' include/normgap.pc.in >$(DESTDIR)$(PREFIX)/lib/pkgconfig/normgap.pc
	chmod 644 $(DESTDIR)$(PREFIX)/lib/pkgconfig/normgap.pc
	for page in docs/man/*; do \
		install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man$${page##*.} $$page || exit 1; done

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(PLUGINS_SO:%=$(BUILD)/plugins/%.d) $(UNIT:=.d) $(SHARED:.o=.d) $(EVERY_TEXT:.o=.d) $(FUZZ_SHARED:.o=.d)
