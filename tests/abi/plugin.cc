/*
 * A plugin in C++17, as one writes C++: the same judges as plugin.c's, more briefly.
 * No exception leaves a judge.
 */
#include <normgap/plugin.h>

#include <array>
#include <cstdint>
#include <exception>
#include <string_view>
#include <vector>

namespace {

std::string_view view(normgap_text text)
{
	return {text.at, text.length};
}

/* One judgement: whom to ask, and about which case. */
class asker {
public:
	asker(const normgap_host *host, normgap_case *c) : host(host), c(c) {}

	std::vector<std::string_view> partners(std::size_t measure) const
	{
		std::vector<std::string_view> found;

		for (std::size_t n = 0; n < host->word_count(c, measure, NORMGAP_LIST_WITH); n++)
			found.push_back(view(host->word(c, measure, NORMGAP_LIST_WITH, n)));
		return found;
	}

	bool rests_on(std::size_t measure, std::string_view one, std::string_view two) const
	{
		const std::array<normgap_text, 2> values{{{one.data(), one.size()}, {two.data(), two.size()}}};

		return host->because(c, NORMGAP_RESTS_ON, measure, "seen", values.data(), values.size()) == 1;
	}

private:
	const normgap_host *host;
	normgap_case *c;
};

std::int32_t judge(const normgap_judge *, const normgap_host *host, normgap_case *c)
{
	try {
		const asker asked(host, c);
		const auto partners = asked.partners(0);

		if (!NORMGAP_HAS(host, lack) || partners.at(1) != "x-OAS" || !host->lack_count(c, 1))
			return NORMGAP_UNMET;
		return asked.rests_on(0, partners.at(0), view(host->lack(c, 1, 0))) ? NORMGAP_MET : NORMGAP_UNMET;
	} catch (const std::exception &) {
		return NORMGAP_UNDETERMINED;
	}
}

constexpr std::array<normgap_judge, 2> judges{{
	{"abi.every", nullptr, nullptr, judge},
	{"abi.row", nullptr, nullptr, judge},
}};

constexpr normgap_plugin plugin{
	NORMGAP_PLUGIN_SIZES, "abi", "1.0.0", nullptr, nullptr, 0, judges.data(), judges.size(),
};

}

const normgap_plugin *normgap_plugin_1(void)
{
	return &plugin;
}
