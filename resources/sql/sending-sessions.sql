SELECT DISTINCT session FROM message WHERE state = 0;
