drop table feed_quarantine, bar_source, feed_quota, feed_response;
