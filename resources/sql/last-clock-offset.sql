SELECT clock_offset
FROM message
WHERE endpoint = :endpoint AND finished_at >= :since AND clock_offset IS NOT NULL
ORDER BY finished_at DESC, id DESC
LIMIT 1;
