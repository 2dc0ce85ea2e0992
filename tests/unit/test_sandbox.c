/* The sandbox by itself: what a budget is counted from. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <lauxlib.h>

#include "lua_sandbox.h"

static const char loop[] = "local n = 0 for i = 1, 10000 do n = n + i end";

static int run(lua_State *L)
{
	if (luaL_loadbuffer(L, loop, strlen(loop), "loop") != LUA_OK)
		return lua_error(L);
	lua_call(L, 0, 0);
	return 0;
}

/* A state lives as long as a declaration is judged; its age is nobody's fault. */
static void cpu_time_is_of_one_call(void **state)
{
	struct sandbox sandbox = {.state = NULL};

	(void)state;
	assert_true(sandbox_open(&sandbox, "loop", LIMIT_LUA_INSTRUCTIONS));
	sandbox.began = -1e6;
	assert_true(sandbox_call(&sandbox, run, NULL, 0));
	sandbox_close(&sandbox);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cpu_time_is_of_one_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
