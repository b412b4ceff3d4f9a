drop table followed, universe;
