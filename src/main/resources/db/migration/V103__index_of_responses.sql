-- Recommendations are filtered and counted by their responses, without a look at the other links.
create index recommendation_responses_response on recommendation_responses (response, recommendation_key);
